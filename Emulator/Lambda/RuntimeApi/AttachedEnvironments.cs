using System.Collections.Concurrent;
using System.Globalization;
using CampusIssues.Emulator.Lambda.Execution;
using CampusIssues.Emulator.Lambda.Functions;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Lambda.RuntimeApi;

/// <summary>
/// The processes that something else started, such as an AppHost: whoever asks for a function's invocations is one of its
/// environments. One whose connection breaks amid an invocation has crashed.
/// </summary>
internal sealed class AttachedEnvironments(FunctionRegistry functions, RunningInvocations running, ExecutionReports reports, TimeProvider time)
{
    /// <summary>Clients close idle connections after a minute; one that breaks earlier breaks with its process.</summary>
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(55);
    private readonly ConcurrentDictionary<(string Connection, string Function), AttachedEnvironment> _byConnection = new();
    private readonly ConcurrentDictionary<string, string> _logStreams = new(StringComparer.Ordinal);

    public AttachedEnvironment Of(HttpContext http, string function)
    {
        var key = (http.Connection.Id, function);
        return _byConnection.TryGetValue(key, out var known) && known.Pool == functions.Attach(function) ? known : Add(http, key);
    }

    private AttachedEnvironment Add(HttpContext http, (string Connection, string Function) key)
    {
        var logStream = _logStreams.GetOrAdd(key.Function, static (_, time) => NewLogStream(time, FunctionReference.Latest), time);
        var environment = _byConnection[key] = new AttachedEnvironment(functions.Attach(key.Function), logStream, reports, time.GetTimestamp());
        var reusesConnections = http.Request.Headers.UserAgent.ToString().StartsWith("aws-lambda-", StringComparison.OrdinalIgnoreCase);
        http.Features.Get<IConnectionLifetimeFeature>()?.ConnectionClosed.Register(() =>
        {
            _byConnection.TryRemove(key, out _);
            if (environment.Current is { } lost && reusesConnections && time.GetElapsedTime(lost.Started) < IdleTimeout)
            {
                Crash(lost, environment);
            }
        });
        return environment;
    }

    /// <summary>The name of a new log stream, <c>2026/11/22/[$LATEST]</c> and 32 hexadecimal digits.</summary>
    public static string NewLogStream(TimeProvider time, string version) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyy'/'MM'/'dd}/[{version}]{Guid.NewGuid():N}");

    private void Crash(PendingInvocation lost, AttachedEnvironment environment)
    {
        running.Remove(lost);
        _ = environment.EndAsync(lost, InvocationOutcome.Exited(lost.RequestId, "the process closed its connection"));
    }
}
