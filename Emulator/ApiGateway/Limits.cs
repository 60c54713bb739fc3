namespace CampusIssues.Emulator.ApiGateway;

/// <summary>API Gateway's quotas (https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html).</summary>
internal static class Limits
{
    /// <summary>The largest request and answer, in bytes.</summary>
    public const int Payload = 10 * 1024 * 1024;

    /// <summary>The account's steady rate, requests a second.</summary>
    public const double AccountRate = 10_000;

    /// <summary>The account's burst.</summary>
    public const int AccountBurst = 5_000;

    /// <summary>The longest integration timeout, in milliseconds.</summary>
    public const int IntegrationTimeout = 29_000;

    /// <summary>The largest bytes of all header names and values.</summary>
    public const int Headers = 10_240;
}
