using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.OpenApi;

/// <summary>Tells an API as an OpenAPI 3.0 document, with or without <c>x-amazon-apigateway-*</c> extensions.</summary>
internal static class OpenApiExport
{
    public static JsonObject Of(ApiDefinition definition, string stage, bool extensions)
    {
        var document = new JsonObject
        {
            ["openapi"] = "3.0.1",
            ["info"] = Info(definition.Api),
            ["servers"] = new JsonArray(new JsonObject
            {
                ["url"] = $"https://{definition.Api.Id}.execute-api.{definition.Region}.amazonaws.com/{{basePath}}",
                ["variables"] = new JsonObject { ["basePath"] = new JsonObject { ["default"] = stage } },
            }),
            ["paths"] = new JsonObject(definition.Resources.Values
                .Where(resource => resource.ResourceMethods is { Count: > 0 })
                .OrderBy(resource => resource.Path, StringComparer.Ordinal)
                .Select(resource => KeyValuePair.Create(resource.Path, (JsonNode?)Path(definition, resource, extensions)))),
            ["components"] = Components(definition, extensions),
        };
        if (extensions)
        {
            Extend(document, definition);
        }

        return document;
    }

    private static JsonObject Info(RestApi api)
    {
        var info = new JsonObject { ["title"] = api.Name, ["version"] = api.Version ?? "1.0" };
        if (api.Description is not null)
        {
            info["description"] = api.Description;
        }

        return info;
    }

    private static JsonObject Path(ApiDefinition definition, Resource resource, bool extensions) =>
        new(resource.ResourceMethods!.Values.Select(method => KeyValuePair.Create(
            method.HttpMethod == "ANY" ? "x-amazon-apigateway-any-method" : method.HttpMethod.ToLowerInvariant(),
            (JsonNode?)Operation(definition, method, extensions))));

    private static JsonObject Operation(ApiDefinition definition, Method method, bool extensions)
    {
        var operation = new JsonObject();
        if (method.OperationName is not null)
        {
            operation["operationId"] = method.OperationName;
        }

        if (method.RequestParameters is { Count: > 0 } parameters)
        {
            operation["parameters"] = new JsonArray([.. parameters.Select(Parameter)]);
        }

        if (method.RequestModels is { Count: > 0 } models)
        {
            operation["requestBody"] = new JsonObject { ["content"] = Content(models), ["required"] = true };
        }

        operation["responses"] = new JsonObject((method.MethodResponses ?? []).Values.Select(response => KeyValuePair.Create(response.StatusCode, (JsonNode?)Response(response))));
        if (Security(definition, method) is { } security)
        {
            operation["security"] = new JsonArray(new JsonObject { [security] = new JsonArray([.. (method.AuthorizationScopes ?? []).Select(scope => (JsonNode)scope)]) });
        }

        if (extensions)
        {
            Extend(operation, definition, method);
        }

        return operation;
    }

    private static JsonNode Parameter(KeyValuePair<string, bool> parameter)
    {
        var parts = parameter.Key.Split('.', 4);
        return new JsonObject
        {
            ["name"] = parts[^1],
            ["in"] = parts[2] == "querystring" ? "query" : parts[2],
            ["required"] = parameter.Value || parts[2] == "path",
            ["schema"] = new JsonObject { ["type"] = "string" },
        };
    }

    private static JsonObject Response(MethodResponse response)
    {
        var result = new JsonObject { ["description"] = $"{response.StatusCode} response" };
        if (response.ResponseParameters is { Count: > 0 } headers)
        {
            result["headers"] = new JsonObject(headers.Keys.Select(name => KeyValuePair.Create(
                name["method.response.header.".Length..],
                (JsonNode?)new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } })));
        }

        result["content"] = Content(response.ResponseModels ?? []);
        return result;
    }

    private static JsonObject Content(Dictionary<string, string> models) =>
        new(models.Select(model => KeyValuePair.Create(
            model.Key,
            (JsonNode?)new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{model.Value}" } })));

    private static string? Security(ApiDefinition definition, Method method) =>
        method.AuthorizerId is { } id && definition.Authorizers.TryGetValue(id, out var authorizer) ? authorizer.Name
        : method.AuthorizationType == "AWS_IAM" ? "sigv4"
        : method.ApiKeyRequired ? "api_key"
        : null;

    private static JsonObject Components(ApiDefinition definition, bool extensions)
    {
        var components = new JsonObject
        {
            ["schemas"] = new JsonObject(definition.Models.Values.OrderBy(model => model.Name, StringComparer.Ordinal)
                .Select(model => KeyValuePair.Create(model.Name, JsonNode.Parse(model.Schema ?? "{}")))),
        };
        var schemes = new JsonObject();
        foreach (var authorizer in definition.Authorizers.Values)
        {
            schemes[authorizer.Name ?? authorizer.Id] = Scheme(authorizer, extensions);
        }

        var methods = definition.Resources.Values.SelectMany(resource => resource.ResourceMethods?.Values ?? Enumerable.Empty<Method>()).ToArray();
        if (Array.Exists(methods, method => method.AuthorizationType == "AWS_IAM"))
        {
            schemes["sigv4"] = new JsonObject { ["type"] = "apiKey", ["name"] = "Authorization", ["in"] = "header", ["x-amazon-apigateway-authtype"] = "awsSigv4" };
        }

        if (Array.Exists(methods, method => method.ApiKeyRequired))
        {
            schemes["api_key"] = new JsonObject { ["type"] = "apiKey", ["name"] = "x-api-key", ["in"] = "header" };
        }

        components["securitySchemes"] = schemes;
        return components;
    }

    private static JsonObject Scheme(Authorizer authorizer, bool extensions)
    {
        var source = authorizer.IdentitySource?.Split(',')[0].Split('.')[^1] ?? "Authorization";
        var scheme = new JsonObject { ["type"] = "apiKey", ["name"] = source, ["in"] = "header", ["x-amazon-apigateway-authtype"] = authorizer.AuthType ?? "custom" };
        if (extensions)
        {
            var extension = JsonSerializer.SerializeToNode(authorizer, ApiGatewayJson.Default.Authorizer)!.AsObject();
            extension["type"] = authorizer.Type.ToLowerInvariant();
            extension.Remove("id");
            extension.Remove("name");
            extension.Remove("authType");
            scheme["x-amazon-apigateway-authorizer"] = extension;
        }

        return scheme;
    }

    private static void Extend(JsonObject operation, ApiDefinition definition, Method method)
    {
        if (method.RequestValidatorId is { } id && definition.Validators.TryGetValue(id, out var validator))
        {
            operation["x-amazon-apigateway-request-validator"] = validator.Name;
        }

        if (method.MethodIntegration is not { } integration)
        {
            return;
        }

        var extension = JsonSerializer.SerializeToNode(integration, ApiGatewayJson.Default.Integration)!.AsObject();
        extension["type"] = integration.Type.ToLowerInvariant();
        extension["passthroughBehavior"] = integration.PassthroughBehavior.ToLowerInvariant();
        extension.Remove("integrationResponses");
        extension["responses"] = new JsonObject((integration.IntegrationResponses ?? []).Values.Select(response =>
        {
            var node = JsonSerializer.SerializeToNode(response, ApiGatewayJson.Default.IntegrationResponse)!.AsObject();
            node.Remove("selectionPattern");
            return KeyValuePair.Create(response.SelectionPattern ?? "default", (JsonNode?)node);
        }));
        operation["x-amazon-apigateway-integration"] = extension;
    }

    private static void Extend(JsonObject document, ApiDefinition definition)
    {
        if (definition.Validators.Count > 0)
        {
            document["x-amazon-apigateway-request-validators"] = new JsonObject(definition.Validators.Values.Select(validator => KeyValuePair.Create(
                validator.Name ?? validator.Id,
                (JsonNode?)new JsonObject { ["validateRequestBody"] = validator.ValidateRequestBody, ["validateRequestParameters"] = validator.ValidateRequestParameters })));
        }

        if (definition.GatewayResponses.Count > 0)
        {
            document["x-amazon-apigateway-gateway-responses"] = new JsonObject(definition.GatewayResponses.Values.Select(response =>
            {
                var node = JsonSerializer.SerializeToNode(response, ApiGatewayJson.Default.GatewayResponse)!.AsObject();
                node.Remove("responseType");
                node.Remove("defaultResponse");
                return KeyValuePair.Create(response.ResponseType, (JsonNode?)node);
            }));
        }

        if (definition.Api.BinaryMediaTypes is { Count: > 0 } binary)
        {
            document["x-amazon-apigateway-binary-media-types"] = new JsonArray([.. binary.Select(type => (JsonNode)type)]);
        }
    }
}
