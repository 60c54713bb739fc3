using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>
/// The answer of a Lambda authorizer
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html).
/// </summary>
[DataContract]
public class APIGatewayCustomAuthorizerResponse
{
    /// <summary>Who calls.</summary>
    [DataMember(Name = "principalId")]
    [JsonPropertyName("principalId")]
    public string PrincipalID { get; set; }

    /// <summary>What they may do.</summary>
    [DataMember(Name = "policyDocument")]
    [JsonPropertyName("policyDocument")]
    public APIGatewayCustomAuthorizerPolicy PolicyDocument { get; set; } = new();

    /// <summary>Further values for the function.</summary>
    [DataMember(Name = "context")]
    [JsonPropertyName("context")]
    public APIGatewayCustomAuthorizerContextOutput Context { get; set; }

    /// <summary>The API key, where the API takes it from the authorizer.</summary>
    [DataMember(Name = "usageIdentifierKey")]
    [JsonPropertyName("usageIdentifierKey")]
    public string UsageIdentifierKey { get; set; }
}
