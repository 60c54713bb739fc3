using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.OpenApi;

/// <summary>The document's security schemes: authorizers, IAM, API keys.</summary>
internal sealed class SecurityImport(JsonObject document, ApiDefinition definition)
{
    private const string ApiKeyHeader = "x-api-key";

    private JsonObject Schemes =>
        (document["components"] as JsonObject)?["securitySchemes"] as JsonObject ?? document["securityDefinitions"] as JsonObject ?? [];

    /// <summary>Makes the authorizers.</summary>
    public void Import()
    {
        foreach (var (name, scheme) in Schemes)
        {
            if (scheme?["x-amazon-apigateway-authorizer"] is JsonObject extension)
            {
                Add(name, scheme, extension);
            }
        }
    }

    /// <summary>Sets what a method asks of its caller, by the operation's security, else the document's.</summary>
    public void Apply(JsonObject operation, Method method)
    {
        var requirements = operation["security"] as JsonArray ?? document["security"] as JsonArray ?? [];
        foreach (var requirement in requirements.OfType<JsonObject>().SelectMany(each => each))
        {
            if (Schemes[requirement.Key] is JsonObject scheme)
            {
                Apply(requirement.Key, scheme, requirement.Value.Texts(), method);
            }
        }

        if (operation["x-amazon-apigateway-auth"]?["type"].Text() is { } own)
        {
            method.AuthorizationType = own.ToUpperInvariant();
        }
    }

    private void Apply(string name, JsonObject scheme, List<string>? scopes, Method method)
    {
        if (definition.Authorizers.Values.FirstOrDefault(authorizer => authorizer.Name == name) is { } authorizer)
        {
            method.AuthorizerId = authorizer.Id;
            method.AuthorizationType = authorizer.Type == "COGNITO_USER_POOLS" ? authorizer.Type : "CUSTOM";
            method.AuthorizationScopes = scopes is { Count: > 0 } ? scopes : null;
        }
        else if (string.Equals(scheme["x-amazon-apigateway-authtype"].Text(), "awsSigv4", StringComparison.OrdinalIgnoreCase))
        {
            method.AuthorizationType = "AWS_IAM";
        }
        else if (scheme["type"].Text() == "apiKey" && string.Equals(scheme["name"].Text(), ApiKeyHeader, StringComparison.OrdinalIgnoreCase))
        {
            method.ApiKeyRequired = true;
        }
    }

    private void Add(string name, JsonNode scheme, JsonObject extension)
    {
        var type = extension["type"].Text()?.ToUpperInvariant() ?? "TOKEN";
        var id = definition.Authorizers.Values.FirstOrDefault(existing => existing.Name == name)?.Id ?? Ids.New(6);
        definition.Authorizers[id] = new Authorizer
        {
            Id = id,
            Name = name,
            Type = type,
            AuthType = scheme["x-amazon-apigateway-authtype"].Text() ?? "custom",
            ProviderArns = extension["providerARNs"].Texts(),
            AuthorizerUri = extension["authorizerUri"].Text(),
            AuthorizerCredentials = extension["authorizerCredentials"].Text(),
            IdentitySource = extension["identitySource"].Text() ?? (type == "REQUEST" ? null : $"method.request.header.{scheme["name"].Text() ?? "Authorization"}"),
            IdentityValidationExpression = extension["identityValidationExpression"].Text(),
            AuthorizerResultTtlInSeconds = extension["authorizerResultTtlInSeconds"].Int(),
        };
    }
}
