namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>What is behind a method (https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html).</summary>
internal sealed class Integration
{
    public string Type { get; set; } = "";

    public string? HttpMethod { get; set; }

    public string? Uri { get; set; }

    public string? ConnectionType { get; set; }

    public string? ConnectionId { get; set; }

    public string? Credentials { get; set; }

    public Dictionary<string, string>? RequestParameters { get; set; }

    public Dictionary<string, string>? RequestTemplates { get; set; }

    public string PassthroughBehavior { get; set; } = "WHEN_NO_MATCH";

    public string? ContentHandling { get; set; }

    /// <summary>50 to 29,000 milliseconds.</summary>
    public int TimeoutInMillis { get; set; } = 29_000;

    public string? CacheNamespace { get; set; }

    public List<string> CacheKeyParameters { get; set; } = [];

    public Dictionary<string, IntegrationResponse>? IntegrationResponses { get; set; }

    public TlsConfig? TlsConfig { get; set; }
}

/// <summary>How a backend's answer becomes the method's.</summary>
internal sealed class IntegrationResponse
{
    public string StatusCode { get; set; } = "";

    public string? SelectionPattern { get; set; }

    public Dictionary<string, string>? ResponseParameters { get; set; }

    public Dictionary<string, string>? ResponseTemplates { get; set; }

    public string? ContentHandling { get; set; }
}

/// <summary>How a backend's certificate is checked.</summary>
internal sealed class TlsConfig
{
    public bool InsecureSkipVerification { get; set; }
}
