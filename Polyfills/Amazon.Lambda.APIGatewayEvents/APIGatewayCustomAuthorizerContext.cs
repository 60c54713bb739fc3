using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>What an authorizer told of the caller.</summary>
public class APIGatewayCustomAuthorizerContext : Dictionary<string, object>
{
    private Dictionary<string, string> _claims;

    /// <summary>The principal.</summary>
    [Obsolete("This property is obsolete. Code should be updated to use the string index property like authorizer[\"principalId\"]")]
    [JsonIgnore]
    public string PrincipalId
    {
        get => TryGetValue("principalId", out var value) ? value?.ToString() : null;
        set => this["principalId"] = value;
    }

    /// <summary>The claims of a Cognito token; empty for other authorizers.</summary>
    [JsonIgnore]
    public Dictionary<string, string> Claims
    {
        get => _claims ??= TryGetValue("claims", out var value) && value is JsonElement { ValueKind: JsonValueKind.Object } claims
            ? claims.EnumerateObject().ToDictionary(claim => claim.Name, claim => claim.Value.ToString())
            : [];
        set => _claims = value;
    }
}
