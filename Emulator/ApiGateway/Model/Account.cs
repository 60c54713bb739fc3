namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>The account's settings.</summary>
internal sealed class Account
{
    public string? CloudwatchRoleArn { get; set; }

    public ThrottleSettings ThrottleSettings { get; set; } = new() { BurstLimit = Limits.AccountBurst, RateLimit = Limits.AccountRate };

    public List<string> Features { get; set; } = ["UsagePlans"];

    public string ApiKeyVersion { get; set; } = "4";
}
