using Microsoft.Extensions.Hosting;

namespace OpenTelemetry.Extensions.Hosting;

/// <summary>The first hosted service: telemetry listens before anything else of the host starts.</summary>
internal sealed class TelemetryHostedService(ITelemetryHostInitializer initializer) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        initializer.Initialize();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
