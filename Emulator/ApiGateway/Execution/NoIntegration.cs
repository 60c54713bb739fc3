namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>A method that nothing is integrated with: AWS answers 500.</summary>
internal sealed class NoIntegration : IIntegration
{
    public Task<GatewayAnswer> InvokeAsync(Exchange exchange) => Task.FromException<GatewayAnswer>(GatewayError.ApiConfiguration.With());
}
