using System.Collections.Concurrent;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Lambda.Code;

/// <summary>
/// Watches the directories that functions run from: when a build changes one, the function's processes are let go and the next
/// invocation starts the new code.
/// </summary>
internal sealed class CodeWatcher(FunctionStore functions, TimeProvider time, ILogger<CodeWatcher> logger) : IHostedService, IDisposable
{
    /// <summary>A build writes many files: the change is over when nothing has changed for this long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);
    private readonly ConcurrentDictionary<string, (string Directory, FileSystemWatcher Watcher, ITimer Timer)> _watched = new(StringComparer.Ordinal);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        functions.Changed += Refresh;
        foreach (var function in functions.All)
        {
            Refresh(function.Name);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        functions.Changed -= Refresh;
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        foreach (var name in _watched.Keys)
        {
            Forget(name);
        }
    }

    private void Refresh(string name)
    {
        var directory = functions.Find(name)?.Latest.CodeDirectory;
        if (_watched.TryGetValue(name, out var known) && known.Directory == directory)
        {
            return;
        }

        Forget(name);
        if (directory is not null && Directory.Exists(directory))
        {
            var timer = time.CreateTimer(_ => Restart(name), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            var watcher = new FileSystemWatcher(directory) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => timer.Change(Quiet, Timeout.InfiniteTimeSpan);
            watcher.Created += (_, _) => timer.Change(Quiet, Timeout.InfiniteTimeSpan);
            watcher.Renamed += (_, _) => timer.Change(Quiet, Timeout.InfiniteTimeSpan);
            watcher.EnableRaisingEvents = true;
            _watched[name] = (directory, watcher, timer);
        }
    }

    private void Restart(string name)
    {
        if (functions.Find(name) is { } function)
        {
            logger.CodeChanged(name);
            functions.Update(
                FunctionReference.Parse(function.Arn),
                current => current with { Latest = current.Latest with { RevisionId = RequestIds.NewUuid() } });
        }
    }

    private void Forget(string name)
    {
        if (_watched.TryRemove(name, out var known))
        {
            known.Watcher.Dispose();
            known.Timer.Dispose();
        }
    }
}
