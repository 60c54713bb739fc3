namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>Who sent a request, as far as signature and API key tell.</summary>
internal sealed class RequestIdentity
{
    public string? AccountId { get; set; }

    public string? Caller { get; set; }

    public string? AccessKey { get; set; }

    public string? UserArn { get; set; }

    public string? User { get; set; }

    public string? ApiKey { get; set; }

    public string? ApiKeyId { get; set; }
}
