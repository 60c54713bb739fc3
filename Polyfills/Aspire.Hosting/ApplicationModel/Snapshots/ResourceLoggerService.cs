using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Keeps and tells what each resource writes.</summary>
public class ResourceLoggerService : IDisposable
{
    private readonly ConcurrentDictionary<string, ResourceLog> _logs = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The resource's own log.</summary>
    public ILogger GetLogger(IResource resource) => LogOf(resource.Name);

    /// <summary>The log of the resource of that name.</summary>
    public ILogger GetLogger(string resourceName) => LogOf(resourceName);

    /// <summary>What was written, then each new line, until <see cref="Complete(IResource)"/>.</summary>
    public IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(IResource resource) => WatchAsync(resource.Name);

    /// <summary>What was written, then each new line, until <see cref="Complete(string)"/>.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(string resourceName)
    {
        await foreach (var line in LogOf(resourceName).WatchAsync(CancellationToken.None))
        {
            yield return [Public(line)];
        }
    }

    /// <summary>What was written so far.</summary>
    public IAsyncEnumerable<IReadOnlyList<LogLine>> GetAllAsync(IResource resource) => GetAllAsync(resource.Name);

    /// <summary>What was written so far.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LogLine>> GetAllAsync(string resourceName)
    {
        await Task.CompletedTask;
        yield return [.. LogOf(resourceName).Backlog().Select(Public)];
    }

    /// <summary>Ends the log of a resource.</summary>
    public void Complete(IResource resource) => Complete(resource.Name);

    /// <summary>Ends the log of the resource of that name.</summary>
    public void Complete(string name) => LogOf(name).Complete();

    /// <summary>Forgets what was written.</summary>
    public void ClearBacklog(string resourceName) => LogOf(resourceName).Clear();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var log in _logs.Values)
        {
            log.Complete();
        }

        GC.SuppressFinalize(this);
    }

    internal ResourceLog LogOf(string resourceName) => _logs.GetOrAdd(resourceName, _ => new ResourceLog());

    private static LogLine Public(Dashboard.ConsoleLine line) =>
        new(line.Number, $"{line.Time.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fff}Z {line.Text}", line.IsError);
}

/// <summary>A line that a resource wrote, with the time before it.</summary>
public readonly record struct LogLine(int LineNumber, string Content, bool IsErrorMessage);
