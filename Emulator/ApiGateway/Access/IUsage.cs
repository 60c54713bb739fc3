using CampusIssues.Emulator.ApiGateway.Execution;

namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary>API keys and the plans that they are in.</summary>
internal interface IUsage
{
    /// <summary>
    /// Lets a request with this key pass and counts it; throws 403 for a key that isn't of the stage's plans, 429 where its rate
    /// or quota is used up.
    /// </summary>
    void Take(Exchange exchange, string? keyValue);
}
