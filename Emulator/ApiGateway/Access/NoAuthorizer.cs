using CampusIssues.Emulator.ApiGateway.Execution;

namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary>A method that names an authorizer that isn't there: nobody passes, AWS answers 500.</summary>
internal sealed class NoAuthorizer : IAuthorization
{
    public ValueTask AuthorizeAsync(Exchange exchange) => throw GatewayError.AuthorizerConfiguration.With();
}
