using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>What is done while an entry point runs.</summary>
internal abstract class EntryPointHooks
{
    public abstract void Creating(DistributedApplicationOptions options, HostApplicationBuilderSettings settings);

    public abstract void Created(DistributedApplicationBuilder builder);

    public abstract void Building(DistributedApplicationBuilder builder);

    public abstract void Built(DistributedApplication application);
}

/// <summary>An AppHost's entry point on a thread of its own: it stands in <c>Build()</c> until the test builds.</summary>
internal sealed class EntryPointRun(Assembly assembly, string[] args, EntryPointHooks hooks) : AppHostObserver, IAsyncDisposable
{
    private readonly TaskCompletionSource<DistributedApplicationBuilder> _described = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<DistributedApplication> _built = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _mayBuild = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private Thread? _thread;

    public DistributedApplication? Application => _built.Task.IsCompletedSuccessfully ? _built.Task.Result : null;

    /// <summary>Runs the entry point up to <c>Build()</c>.</summary>
    public Task<DistributedApplicationBuilder> StartAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_thread is null)
            {
                _thread = new Thread(Run) { IsBackground = true, Name = assembly.GetName().Name };
                _thread.Start();
            }
        }

        return _described.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Lets it build, and answers what it built.</summary>
    public Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken)
    {
        _mayBuild.TrySetResult(true);
        return _built.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _mayBuild.TrySetResult(false);
        if (Application is { } application)
        {
            // The entry point waits for this in Run(), even of an application that was never started.
            application.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
            await application.DisposeAsync();
        }

        if (_thread is not null)
        {
            await _ended.Task;
        }
    }

    public override void Creating(DistributedApplicationOptions options, HostApplicationBuilderSettings settings) => hooks.Creating(options, settings);

    public override void Created(DistributedApplicationBuilder builder) => hooks.Created(builder);

    public override void Building(DistributedApplicationBuilder builder)
    {
        _described.TrySetResult(builder);
        if (!_mayBuild.Task.GetAwaiter().GetResult())
        {
            throw new HostAbortedException();
        }

        hooks.Building(builder);
    }

    public override void Built(DistributedApplication application)
    {
        hooks.Built(application);
        _built.TrySetResult(application);
    }

    private void Run()
    {
        Current = this;
        try
        {
            var main = assembly.EntryPoint ?? throw new InvalidOperationException($"The assembly '{assembly.GetName().Name}' has no entry point.");
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, main.GetParameters().Length == 0 ? null : [args], null);
            Fail(new InvalidOperationException($"The entry point of '{assembly.GetName().Name}' ended without building an application."));
        }
#pragma warning disable CA1031 // Whatever the entry point throws belongs to the test that waits for it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Fail(failure);
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private void Fail(Exception failure)
    {
        _described.TrySetException(failure);
        _built.TrySetException(failure);
    }
}
