using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>A custom or Cognito authorizer.</summary>
internal sealed class Authorizer
{
    public string Id { get; set; } = "";

    public string? Name { get; set; }

    /// <summary><c>TOKEN</c>, <c>REQUEST</c> or <c>COGNITO_USER_POOLS</c>.</summary>
    public string Type { get; set; } = "";

    [JsonPropertyName("providerARNs")]
    public List<string>? ProviderArns { get; set; }

    public string? AuthType { get; set; }

    public string? AuthorizerUri { get; set; }

    public string? AuthorizerCredentials { get; set; }

    /// <summary>e.g. <c>method.request.header.Authorization</c>; several, for REQUEST, separated by commas.</summary>
    public string? IdentitySource { get; set; }

    public string? IdentityValidationExpression { get; set; }

    /// <summary>Seconds that a decision is kept, 0 to 3,600; 300 where it isn't told.</summary>
    public int? AuthorizerResultTtlInSeconds { get; set; }
}
