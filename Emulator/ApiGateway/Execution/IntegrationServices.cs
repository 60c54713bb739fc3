using CampusIssues.Emulator.ApiGateway.Access;
using CampusIssues.Emulator.Seams;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>What the methods of stages are made with.</summary>
internal sealed class IntegrationServices(
    TimeProvider time,
    ILogger<IntegrationServices> logger,
    TokenKeys keys,
    IIdentity identity,
    IAccessControl access,
    IFunctions? functions = null,
    IUsage? usage = null,
    ILogs? logs = null,
    IMetrics? metrics = null) : IDisposable
{
    public TimeProvider Time => time;

    public ILogger Logger => logger;

    public TokenKeys Keys => keys;

    public IIdentity Identity => identity;

    public IAccessControl Access => access;

    /// <summary>Lambda; null where the emulator runs without it.</summary>
    public IFunctions? Functions => functions;

    /// <summary>API keys and usage plans; null where there are none.</summary>
    public IUsage? Usage => usage;

    public ILogs? Logs => logs;

    public IMetrics? Metrics => metrics;

    /// <summary>For HTTP integrations: follows no redirects, keeps no cookies.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public void Dispose() => Http.Dispose();
}
