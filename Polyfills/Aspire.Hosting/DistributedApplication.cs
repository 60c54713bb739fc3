using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>An application that runs on this machine.</summary>
public class DistributedApplication : IHost, IAsyncDisposable
{
    private readonly IHost _host;
    private readonly bool _isObserved = AppHostObserver.Current is not null;
    private bool _isStarted;

    /// <summary>Around a host.</summary>
    public DistributedApplication(IHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        _host = host;
    }

    /// <summary>What each resource is like.</summary>
    public ResourceNotificationService ResourceNotifications => Services.GetRequiredService<ResourceNotificationService>();

    /// <summary>What can be done with the resources.</summary>
    public ResourceCommandService ResourceCommands => Services.GetRequiredService<ResourceCommandService>();

    /// <inheritdoc/>
    public IServiceProvider Services => _host.Services;

    /// <summary>Describes an application without a command line.</summary>
    public static IDistributedApplicationBuilder CreateBuilder() => CreateBuilder([]);

    /// <summary>Describes an application.</summary>
    public static IDistributedApplicationBuilder CreateBuilder(string[] args) => CreateBuilder(new DistributedApplicationOptions { Args = args });

    /// <summary>Describes an application.</summary>
    public static IDistributedApplicationBuilder CreateBuilder(DistributedApplicationOptions options) => new DistributedApplicationBuilder(options);

    /// <summary>Runs until Ctrl+C.</summary>
    public void Run() => RunAsync().Wait();

    /// <summary>
    /// Runs until Ctrl+C or until cancelled. The process's exit code is 1 when a resource could not be started.
    /// </summary>
    public virtual async Task RunAsync(CancellationToken cancellationToken = default)
    {
        if (_isObserved)
        {
            // A test starts, stops and disposes the application; its entry point only stays until then.
            await _host.WaitForShutdownAsync(cancellationToken);
            return;
        }

        await using (this)
        {
            var attended = Services.GetRequiredService<AttendedRun>();
            attended.Begin();
            try
            {
                await StartAsync(cancellationToken);
                attended.Watch();
                await _host.WaitForShutdownAsync(cancellationToken);
            }
            catch (Exception failure) when (failure is DistributedApplicationException or IOException)
            {
                attended.Fail(failure.Message);
            }
        }
    }

    /// <inheritdoc/>
    public virtual Task StartAsync(CancellationToken cancellationToken = default)
    {
        _isStarted = true;
        return _host.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public virtual Task StopAsync(CancellationToken cancellationToken = default)
    {
        _isStarted = false;
        return _host.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        _host.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        // Nobody else would end the children in order.
        await StopIfStartedAsync();
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private Task StopIfStartedAsync() => _isStarted ? StopAsync() : Task.CompletedTask;
}
