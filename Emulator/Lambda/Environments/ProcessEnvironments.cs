using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using CampusIssues.Emulator.Lambda.Code;
using CampusIssues.Emulator.Lambda.Execution;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.RuntimeApi;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Lambda.Environments;

/// <summary>Starts the processes of functions, watches over them, and ends them all with the emulator.</summary>
internal sealed class ProcessEnvironments(
    CodeStore code,
    FunctionVariables variables,
    ExecutionReports reports,
    RunningInvocations running,
    EnvironmentLifetimes lifetimes,
    TimeProvider time,
    ILogger<ProcessEnvironments> logger) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ProcessEnvironment> _environments = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _starts = new(Math.Max(4, 2 * Environment.ProcessorCount));
    private readonly Reaper _reaper = new();
    private volatile bool _closed;

    public ProcessEnvironment? Find(string id) => _environments.GetValueOrDefault(id);

    /// <summary>Starts one more environment of a version and stays with it until it ends. A few start at a time: the processors are few.</summary>
    public async Task RunAsync(FunctionPool pool, FunctionRecord function, VersionRecord version, ActivityContext parent)
    {
        await _starts.WaitAsync();
        var cold = Telemetry.Source.StartActivity(ActivityKind.Internal, parent, name: $"cold start {function.Name}");
        cold?.SetTag("faas.name", function.Name).SetTag("faas.version", version.Version).SetTag("faas.coldstart", true);
        try
        {
            var (environment, process) = Start(pool, function, version);
            using (process)
            {
                var output = environment.ReadOutputAsync();
                var exit = process.WaitAsync();
                await Task.WhenAny(exit, environment.Initialized);
                cold?.Dispose();
                _starts.Release();
                var reason = await exit;
                environment.Gone();
                await Task.WhenAny(output, Task.Delay(TimeSpan.FromSeconds(1), time));
                await EndedAsync(environment, reason);
            }
        }
        catch (Exception failure) when (failure is EntrypointException or Win32Exception or IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            cold?.Dispose();
            _starts.Release();
            logger.FunctionNotStarted(function.Name, failure.Message);
            pool.EnvironmentLost(false, id => InvocationOutcome.Failure(id, "Runtime.InvalidEntrypoint", failure.Message));
        }
    }

    /// <summary>Ends all processes; no other starts.</summary>
    public void Close()
    {
        _closed = true;
        foreach (var environment in _environments.Values)
        {
            environment.Kill();
        }
    }

    /// <summary>Ends all processes and waits until they are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        Close();
        await Task.WhenAll(_environments.Values.Select(environment => environment.Ended));
        _reaper.Dispose();
    }

    private (ProcessEnvironment Environment, FunctionProcess Process) Start(FunctionPool pool, FunctionRecord function, VersionRecord version)
    {
        var directory = version.CodeDirectory ?? code.Unpack(version.CodeSha256);
        var command = RuntimeCommand.For(version.Runtime, version.Handler, directory, code.RuntimeDirectory);
        var id = Guid.NewGuid().ToString("N");
        var logStream = AttachedEnvironments.NewLogStream(time, version.Version);
        ObjectDisposedException.ThrowIf(_closed, this);
        var process = FunctionProcess.Start(command, directory, variables.For(function, version, id, logStream, directory, code.RuntimeDirectory), _reaper);
        var environment = new ProcessEnvironment(id, pool, logStream, process, reports, lifetimes, time);
        _environments[id] = environment;
        process.Go();
        if (_closed)
        {
            environment.Kill();
        }

        reports.Initializing(environment, version.Runtime);
        environment.LimitInitialization();
        return (environment, process);
    }

    private async Task EndedAsync(ProcessEnvironment environment, string? reason)
    {
        _environments.TryRemove(environment.Id, out _);
        if (environment.Current is { } unanswered)
        {
            running.Remove(unanswered);
            await environment.EndAsync(unanswered, InvocationOutcome.Exited(unanswered.RequestId, reason));
        }

        environment.EndReturn(polled: true);
        if (environment.Initialized.IsCompleted)
        {
            environment.Pool.EnvironmentLost(true, null);
            return;
        }

        reports.NotInitialized(environment, environment.Age, environment.InitializationError?.ErrorType ?? "Runtime.ExitError");
        environment.Pool.EnvironmentLost(false, id => environment.InitializationError ?? InvocationOutcome.Exited(id, reason));
    }
}
