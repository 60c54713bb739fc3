using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Aspire.Hosting.Dashboard;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>One resource's lines: the newest 10,000, and whoever watches.</summary>
internal sealed class ResourceLog : ILogger
{
    private const int Capacity = 10_000;

    private readonly Queue<ConsoleLine> _lines = [];
    private readonly List<Channel<ConsoleLine>> _watchers = [];
    private readonly Lock _lock = new();
    private int _number;

    /// <summary>Told of each line as it is written: the AppHost's own console.</summary>
    public Action<ConsoleLine>? Written { get; set; }

    /// <param name="text">The line.</param>
    /// <param name="isError">Whether it came on the error stream.</param>
    /// <param name="isTold">False for what the console says in its own words.</param>
    public void Write(string text, bool isError, bool isTold = true)
    {
        ConsoleLine line;
        lock (_lock)
        {
            line = new ConsoleLine(++_number, TimeProvider.System.GetUtcNow(), text, isError);
            _lines.Enqueue(line);
            if (_lines.Count > Capacity)
            {
                _lines.Dequeue();
            }

            foreach (var watcher in _watchers)
            {
                watcher.Writer.TryWrite(line);
            }
        }

        if (isTold)
        {
            Written?.Invoke(line);
        }
    }

    public IReadOnlyList<ConsoleLine> Backlog()
    {
        lock (_lock)
        {
            return [.. _lines];
        }
    }

    public async IAsyncEnumerable<ConsoleLine> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<ConsoleLine>(new UnboundedChannelOptions { SingleReader = true });
        lock (_lock)
        {
            foreach (var line in _lines)
            {
                channel.Writer.TryWrite(line);
            }

            _watchers.Add(channel);
        }

        try
        {
            await foreach (var line in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return line;
            }
        }
        finally
        {
            lock (_lock)
            {
                _watchers.Remove(channel);
            }
        }
    }

    public void Complete()
    {
        lock (_lock)
        {
            foreach (var watcher in _watchers)
            {
                watcher.Writer.TryComplete();
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _lines.Clear();
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var text = formatter(state, exception);
        Write(exception is null ? text : $"{text} {exception.Message}", logLevel >= LogLevel.Error);
    }
}
