namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>What is behind a method: a function by proxy, a function by templates, an HTTP server, or nothing (mock).</summary>
internal interface IIntegration
{
    /// <summary>Has the request answered; throws <see cref="GatewayException"/>.</summary>
    Task<GatewayAnswer> InvokeAsync(Exchange exchange);
}
