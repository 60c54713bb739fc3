using CampusIssues.Emulator.ApiGateway.Execution;

namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary>How a method finds out who calls and whether they may.</summary>
internal interface IAuthorization
{
    /// <summary>Lets the request pass, or throws <see cref="GatewayException"/>.</summary>
    ValueTask AuthorizeAsync(Exchange exchange);
}
