using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.OpenApi;

/// <summary>The operations of a path.</summary>
internal sealed class OperationImport(JsonObject document, ApiDefinition definition, SecurityImport security, List<string> errors)
{
    private const string AnyMethod = "x-amazon-apigateway-any-method";
    private static readonly string[] HttpMethods = ["get", "put", "post", "delete", "options", "head", "patch", AnyMethod];

    public void Import(string path, JsonObject item)
    {
        var resource = definition.ResourceAt(path);
        foreach (var (name, value) in item)
        {
            if (HttpMethods.Contains(name) && value is JsonObject operation)
            {
                var method = Method(name == AnyMethod ? "ANY" : name.ToUpperInvariant(), operation, item["parameters"] as JsonArray);
                (resource.ResourceMethods ??= [])[method.HttpMethod] = method;
                Integrate(path, method, operation);
            }
        }
    }

    private Method Method(string httpMethod, JsonObject operation, JsonArray? shared)
    {
        var method = new Method
        {
            HttpMethod = httpMethod,
            OperationName = operation["operationId"].Text(),
            RequestValidatorId = Validator(operation["x-amazon-apigateway-request-validator"] ?? document["x-amazon-apigateway-request-validator"]),
        };
        foreach (var parameter in (shared ?? []).Concat(operation["parameters"] as JsonArray ?? []).Select(Resolve).OfType<JsonObject>())
        {
            Parameter(method, parameter);
        }

        foreach (var (contentType, media) in Resolve(operation["requestBody"])?["content"] as JsonObject ?? [])
        {
            if (media?["schema"] is JsonObject schema)
            {
                (method.RequestModels ??= [])[contentType] = Model(schema);
            }
        }

        foreach (var (status, response) in operation["responses"] as JsonObject ?? [])
        {
            (method.MethodResponses ??= [])[status] = Response(status, Resolve(response));
        }

        security.Apply(operation, method);
        return method;
    }

    private void Parameter(Method method, JsonObject parameter)
    {
        var name = parameter["name"].Text();
        var required = parameter["required"].Flag() ?? false;
        switch (parameter["in"].Text())
        {
            case "query":
                (method.RequestParameters ??= [])[$"method.request.querystring.{name}"] = required;
                break;
            case "header":
                (method.RequestParameters ??= [])[$"method.request.header.{name}"] = required;
                break;
            case "path":
                (method.RequestParameters ??= [])[$"method.request.path.{name}"] = true;
                break;
            case "body" when parameter["schema"] is JsonObject schema:
                (method.RequestModels ??= [])["application/json"] = Model(schema);
                break;
        }
    }

    private MethodResponse Response(string status, JsonNode? response)
    {
        var result = new MethodResponse { StatusCode = status };
        foreach (var (name, _) in response?["headers"] as JsonObject ?? [])
        {
            (result.ResponseParameters ??= [])[$"method.response.header.{name}"] = false;
        }

        foreach (var (contentType, media) in response?["content"] as JsonObject ?? [])
        {
            if (media?["schema"] is JsonObject schema)
            {
                (result.ResponseModels ??= [])[contentType] = Model(schema);
            }
        }

        return result;
    }

    /// <summary>The model of a schema: the one it refers to, or a new one.</summary>
    private string Model(JsonObject schema)
    {
        if (schema["$ref"].Text() is { } reference)
        {
            return reference[(reference.LastIndexOf('/') + 1)..];
        }

        var name = "MODEL" + Ids.New(6);
        definition.Models[name] = new SchemaModel { Id = Ids.New(6), Name = name, Schema = schema.ToJsonString() };
        return name;
    }

    private string? Validator(JsonNode? name) =>
        name.Text() is { } wanted ? definition.Validators.Values.FirstOrDefault(validator => validator.Name == wanted)?.Id : null;

    private void Integrate(string path, Method method, JsonObject operation)
    {
        if (operation["x-amazon-apigateway-integration"] is not JsonObject extension)
        {
            return;
        }

        var integration = IntegrationImport.Read(extension);
        if (IntegrationRules.Fault(integration) is { } fault)
        {
            errors.Add($"Unable to put integration on '{method.HttpMethod}' for resource at path '{path}': {fault}");
            return;
        }

        method.MethodIntegration = integration;
    }

    private JsonNode? Resolve(JsonNode? node)
    {
        if (node is not JsonObject || node["$ref"].Text() is not { } reference)
        {
            return node;
        }

        JsonNode? found = document;
        foreach (var part in reference.TrimStart('#', '/').Split('/'))
        {
            found = (found as JsonObject)?[part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
        }

        return found;
    }
}
