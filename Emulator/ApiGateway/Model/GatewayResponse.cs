namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>How the gateway's own errors are answered (https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html).</summary>
internal sealed class GatewayResponse
{
    public string ResponseType { get; set; } = "";

    public string? StatusCode { get; set; }

    public Dictionary<string, string> ResponseParameters { get; set; } = [];

    public Dictionary<string, string> ResponseTemplates { get; set; } = [];

    public bool DefaultResponse { get; set; }
}
