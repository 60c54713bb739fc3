using System.Text.Json.Serialization;

namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>An IAM policy that an authorizer answers.</summary>
public class APIGatewayCustomAuthorizerPolicy
{
    /// <summary>The version of the policy language.</summary>
    [JsonPropertyName("Version")]
    public string Version { get; set; } = "2012-10-17";

    /// <summary>The statements.</summary>
    [JsonPropertyName("Statement")]
    public List<IAMPolicyStatement> Statement { get; set; } = [];

    /// <summary>A statement of a policy.</summary>
    public class IAMPolicyStatement
    {
        /// <summary><c>Allow</c> or <c>Deny</c>.</summary>
        [JsonPropertyName("Effect")]
        public string Effect { get; set; } = "Allow";

        /// <summary>The actions, e.g. <c>execute-api:Invoke</c>.</summary>
        [JsonPropertyName("Action")]
        public HashSet<string> Action { get; set; }

        /// <summary>The ARNs that it is about.</summary>
        [JsonPropertyName("Resource")]
        public HashSet<string> Resource { get; set; }

        /// <summary>The ARNs that it isn't about.</summary>
        [JsonPropertyName("NotResource")]
        public HashSet<string> NotResource { get; set; }

        /// <summary>When it holds.</summary>
        [JsonPropertyName("Condition")]
        public IDictionary<string, IDictionary<string, object>> Condition { get; set; }
    }
}
