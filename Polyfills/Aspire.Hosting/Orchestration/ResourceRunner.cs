using System.Collections.Immutable;
using System.ComponentModel;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Orchestration;

/// <summary>One resource's process: started when what it waits for is there, told of when it ends, started again on command.</summary>
internal sealed class ResourceRunner(
    IResource resource,
    LaunchPlanner planner,
    ResourceNotificationService notifications,
    ResourceLoggerService loggers,
    IDistributedApplicationEventing eventing,
    Reaper reaper,
    SecretMask mask,
    EndpointAllocator ports,
    IServiceProvider services) : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _commands = new(1, 1);
    private CancellationTokenSource _run = new();
    private Task _ended = Task.CompletedTask;

    public IResource Resource { get; } = resource;

    public async Task StartAsync()
    {
        await _commands.WaitAsync();
        try
        {
            if (_ended.IsCompleted)
            {
                Begin();
            }
        }
        finally
        {
            _commands.Release();
        }
    }

    public async Task StopAsync()
    {
        await _commands.WaitAsync();
        try
        {
            await EndAsync();
        }
        finally
        {
            _commands.Release();
        }
    }

    public async Task RestartAsync()
    {
        await _commands.WaitAsync();
        try
        {
            await EndAsync();
            Begin();
        }
        finally
        {
            _commands.Release();
        }
    }

    public void Dispose()
    {
        _run.Dispose();
        _commands.Dispose();
    }

    private void Begin()
    {
        _run.Dispose();
        _run = new CancellationTokenSource();
        _ended = Task.Run(() => RunAsync(_run.Token));
    }

    private async Task EndAsync()
    {
        await _run.CancelAsync();
        await _ended;
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await notifications.WaitForDependenciesAsync(Resource, cancellationToken);
            await PublishAsync(KnownResourceStates.Starting);
            await eventing.PublishAsync(new BeforeResourceStartedEvent(Resource, services), cancellationToken);
            var plan = await planner.PlanAsync(Resource, cancellationToken);
            ThrowIfPortTaken();
            ReleasePorts();
            cancellationToken.ThrowIfCancellationRequested();
            using var child = ChildProcess.Start(plan, reaper, Write);
            await RunsAsync(plan, child);
            if (await IsStopWantedAsync(child, cancellationToken))
            {
                await StopAsync(plan, child);
            }

            await EndedAsync(await child.WaitAsync(), isWanted: cancellationToken.IsCancellationRequested);
        }
        catch (OperationCanceledException)
        {
            await PublishAsync(KnownResourceStates.Exited);
        }
        catch (Exception failure) when (failure is DistributedApplicationException or Win32Exception or IOException or InvalidOperationException)
        {
            await FailedAsync(failure.Message);
        }
    }

    /// <summary>Waits for whichever comes first: the process ends, or somebody wants it to.</summary>
    private static async Task<bool> IsStopWantedAsync(ChildProcess child, CancellationToken cancellationToken)
    {
        var wanted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(() => wanted.TrySetResult());
        return await Task.WhenAny(child.Exited, wanted.Task) == wanted.Task;
    }

    private async Task StopAsync(ProcessPlan plan, ChildProcess child)
    {
        await PublishAsync(KnownResourceStates.Stopping);
        if (plan.StopAsync is { } stop)
        {
            await stop();
        }

        await child.StopAsync(Grace);
    }

    private void Write(string text, bool isError) => loggers.LogOf(Resource.Name).Write(mask.Apply(text), isError);

    /// <summary>Looked at before the start: the process itself would say it in many lines.</summary>
    private void ThrowIfPortTaken()
    {
        var taken = Resource.Annotations.OfType<EndpointAnnotation>().Select(endpoint => endpoint.AllocatedEndpoint!.Port).FirstOrDefault(EndpointAllocator.IsTaken);
        if (taken != 0)
        {
            throw new DistributedApplicationException(
                $"port {taken} is taken by another program. Stop that program, or give the resource another port in the AppHost.");
        }
    }

    /// <summary>A project's server shares its port with who kept it; of others that isn't known.</summary>
    private void ReleasePorts()
    {
        foreach (var endpoint in Resource is ProjectResource ? [] : Resource.Annotations.OfType<EndpointAnnotation>())
        {
            ports.Release(endpoint.AllocatedEndpoint!.Port);
        }
    }

    private Task PublishAsync(string state) => notifications.PublishUpdateAsync(Resource, snapshot => snapshot with
    {
        State = state,
        FailureReason = null,
        ExitCode = state == KnownResourceStates.Starting ? null : snapshot.ExitCode,
        StartTimeStamp = state == KnownResourceStates.Starting ? null : snapshot.StartTimeStamp,
        StopTimeStamp = null,
    });

    private Task RunsAsync(ProcessPlan plan, ChildProcess child) => notifications.PublishUpdateAsync(Resource, snapshot => snapshot with
    {
        State = new ResourceStateSnapshot(KnownResourceStates.Running, KnownResourceStateStyles.Success),
        ProcessId = child.Id,
        EnvironmentVariables = [.. plan.Environment.Select(variable => new EnvironmentVariableSnapshot(variable.Name, variable.Value, IsFromSpec: true))],
        SecretVariables = [.. plan.Environment.Where(variable => variable.IsSecret).Select(variable => variable.Name)],
        Properties = Properties(plan),
    });

    private ImmutableArray<ResourcePropertySnapshot> Properties(ProcessPlan plan) =>
    [
        new(CustomResourceKnownProperties.Source, plan.Source),
        new("executable.path", plan.FileName),
        new("executable.workDir", plan.WorkingDirectory),
        new("executable.args", mask.Apply(string.Join(' ', plan.Arguments))),
    ];

    private async Task EndedAsync(int exitCode, bool isWanted)
    {
        var isFault = !isWanted && exitCode != 0;
        await notifications.PublishUpdateAsync(Resource, snapshot => snapshot with
        {
            State = new ResourceStateSnapshot(
                isWanted || Resource is ContainerResource ? KnownResourceStates.Exited : KnownResourceStates.Finished,
                isFault ? KnownResourceStateStyles.Error : null),
            ExitCode = exitCode,
            ProcessId = null,
            StopTimeStamp = TimeProvider.System.GetUtcNow().UtcDateTime,
            FailureReason = isFault ? $"it ended with exit code {exitCode}; its last lines say why." : null,
        });
        if (notifications.TryGetCurrentState(Resource.Name, out var state))
        {
            await eventing.PublishAsync(new ResourceStoppedEvent(Resource, services, state));
        }
    }

    private Task FailedAsync(string reason)
    {
        loggers.LogOf(Resource.Name).Write(reason, isError: true, isTold: false);
        return notifications.PublishUpdateAsync(Resource, snapshot => snapshot with
        {
            State = new ResourceStateSnapshot(KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error),
            FailureReason = reason,
        });
    }
}
