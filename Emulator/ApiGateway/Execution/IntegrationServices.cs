using CampusIssues.Emulator.Seams;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>What integrations and authorizers are made with.</summary>
internal sealed class IntegrationServices(TimeProvider time, ILogger<IntegrationServices> logger, IFunctions? functions = null)
{
    public TimeProvider Time => time;

    public ILogger Logger => logger;

    /// <summary>Lambda; null where the emulator runs without it.</summary>
    public IFunctions? Functions => functions;
}
