using System.Threading.Channels;
using CampusIssues.Emulator.Logs.Metrics;
using CampusIssues.Emulator.Logs.Subscriptions;
using CampusIssues.Emulator.Seams;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Logs.Store;

/// <summary>Lines for one stream.</summary>
internal sealed record LogBatch(string Group, string Stream, IReadOnlyList<LogLine> Lines);

/// <summary>
/// Takes lines without making the writer wait, and stores them many at a time. Whoever reads waits until what came before is stored.
/// </summary>
internal sealed class LogWriter : ILogs, IAsyncDisposable
{
    private const int LargestTurn = 500;

    /// <summary>How long lines gather while nobody waits for them: a hundred in one transaction cost little more than one.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);
    private readonly Channel<object> _arrivals = Channel.CreateBounded<object>(new BoundedChannelOptions(20_000)
    {
        FullMode = BoundedChannelFullMode.Wait,
        SingleReader = true,
    });

    private readonly SemaphoreSlim _wanted = new(0);
    private readonly LogStore _store;
    private readonly LogGroups _groups;
    private readonly MetricFilters _filters;
    private readonly EmbeddedMetrics _embedded;
    private readonly LogSubscriptions _subscriptions;
    private readonly ILogger<LogWriter> _logger;
    private readonly Task _run;

    public LogWriter(LogStore store, LogGroups groups, MetricFilters filters, EmbeddedMetrics embedded, LogSubscriptions subscriptions, ILogger<LogWriter> logger)
    {
        _subscriptions = subscriptions;
        _logger = logger;
        _store = store;
        _groups = groups;
        _filters = filters;
        _embedded = embedded;
        _run = Task.Run(RunAsync);
    }

    /// <inheritdoc/>
    public void Append(string group, string stream, IReadOnlyList<LogLine> lines)
    {
        var batch = new LogBatch(group, stream, lines);
        if (lines.Count > 0 && !_arrivals.Writer.TryWrite(batch))
        {
            // The buffer is full: the writer of a flood waits for the disk.
            _arrivals.Writer.WriteAsync(batch).AsTask().GetAwaiter().GetResult();
        }
    }

    /// <inheritdoc/>
    public bool HasGroup(string group) => _groups.Find(group) is not null;

    /// <summary>Waits until all that came before is stored.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _arrivals.Writer.WriteAsync(stored, cancellationToken);
        _wanted.Release();
        await stored.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _arrivals.Writer.TryComplete();
        _wanted.Release();
        await _run;
    }

    private async Task RunAsync()
    {
        var batches = new List<LogBatch>();
        var waiting = new List<TaskCompletionSource>();
        while (await _arrivals.Reader.WaitToReadAsync())
        {
            if (_arrivals.Reader.Count < LargestTurn)
            {
                await _wanted.WaitAsync(Gathering);
            }

            while (batches.Count < LargestTurn && _arrivals.Reader.TryRead(out var arrival))
            {
                if (arrival is LogBatch batch)
                {
                    batches.Add(batch);
                }
                else
                {
                    waiting.Add((TaskCompletionSource)arrival);
                }
            }

            if (batches.Count > 0)
            {
                Store(batches);
                batches.Clear();
            }

            waiting.ForEach(stored => stored.SetResult());
            waiting.Clear();
        }
    }

    // Whatever fails, the next lines are taken: readers wait for this loop.
    private void Store(List<LogBatch> batches)
    {
        try
        {
            _store.Append(batches);
            _filters.Measure(batches);
            _embedded.Measure(batches);
            _subscriptions.Deliver(batches);
        }
        catch (Exception failure)
        {
            _logger.LinesLost(batches.Sum(batch => batch.Lines.Count), failure.Message);
        }
    }
}
