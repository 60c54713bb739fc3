using System.Text.Json;
using CampusIssues.Emulator.ApiGateway.Execution;

namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary>
/// What a Lambda authorizer answered: principal, policy, context and usage key
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html).
/// </summary>
internal sealed record AuthorizerResult(string PrincipalId, Policy Policy, Dictionary<string, string> Context, string? UsageIdentifierKey)
{
    /// <summary>Reads an answer; null where it isn't in the form that API Gateway asks for.</summary>
    public static AuthorizerResult? TryRead(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("principalId", out var principal) && principal.ValueKind == JsonValueKind.String
                && root.TryGetProperty("policyDocument", out var policyDocument) && Policy.TryParse(policyDocument) is { } policy
                && ReadContext(root) is { } context
                    ? new AuthorizerResult(principal.GetString()!, policy, context, root.TryGetProperty("usageIdentifierKey", out var key) ? key.GetString() : null)
                    : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Lets a request pass by the policy, or throws 403.</summary>
    public void Check(Exchange exchange, double latency)
    {
        var decision = Policy.Decide("execute-api:Invoke", exchange.MethodArn, new Dictionary<string, string> { ["aws:sourceip"] = exchange.SourceIp });
        if (decision.Effect != PolicyEffect.Allow)
        {
            throw GatewayError.AccessDenied.With(
                decision.Effect == PolicyEffect.Deny ? "User is not authorized to access this resource with an explicit deny" : null);
        }

        exchange.Authorizer = new AuthorizerContext(PrincipalId, Context) { IntegrationLatency = latency };
        exchange.UsageIdentifierKey = UsageIdentifierKey;
    }

    /// <summary>The context: texts, numbers and booleans, all handed on as text; anything else is malformed.</summary>
    private static Dictionary<string, string>? ReadContext(JsonElement root)
    {
        var context = new Dictionary<string, string>();
        if (!root.TryGetProperty("context", out var members) || members.ValueKind == JsonValueKind.Null)
        {
            return context;
        }

        foreach (var member in members.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                return null;
            }

            context[member.Name] = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText();
        }

        return context;
    }
}
