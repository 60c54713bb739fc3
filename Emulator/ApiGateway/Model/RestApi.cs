namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>A REST API as its management API tells it (https://docs.aws.amazon.com/apigateway/latest/api/API_RestApi.html).</summary>
internal sealed class RestApi
{
    public string Id { get; set; } = "";

    public string? Name { get; set; }

    public string? Description { get; set; }

    public long CreatedDate { get; set; }

    public string? Version { get; set; }

    public List<string>? Warnings { get; set; }

    public List<string>? BinaryMediaTypes { get; set; }

    public int? MinimumCompressionSize { get; set; }

    public string ApiKeySource { get; set; } = "HEADER";

    public EndpointConfiguration EndpointConfiguration { get; set; } = new();

    public string? Policy { get; set; }

    public Dictionary<string, string>? Tags { get; set; }

    public bool DisableExecuteApiEndpoint { get; set; }

    public string RootResourceId { get; set; } = "";
}

/// <summary>Where an API is reached from. Kept and told; the emulator has one address.</summary>
internal sealed class EndpointConfiguration
{
    public List<string> Types { get; set; } = ["EDGE"];

    public string? IpAddressType { get => field ?? (Types.Contains("PRIVATE") ? "dualstack" : "ipv4"); set; }

    public List<string>? VpcEndpointIds { get; set; }
}
