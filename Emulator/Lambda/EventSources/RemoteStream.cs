using System.Text;
using System.Text.Json;
using CampusIssues.Emulator.Seams;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>One table's stream at another AWS: found, then read shard by shard, for as long as this lives.</summary>
internal sealed class RemoteStream : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly List<TableStreamRecord> _records = [];
    private readonly Dictionary<string, Shard> _shards = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly StreamsApi _api;
    private readonly string _table;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Task _run;
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _arn;

    public RemoteStream(StreamsApi api, string table, TimeProvider time, ILogger logger)
    {
        (_api, _table, _time, _logger) = (api, table, time, logger);
        _run = RunAsync(_stop.Token);
    }

    /// <summary>Null until it has been found.</summary>
    public string? Arn => _arn;

    public long Latest
    {
        get
        {
            lock (_gate)
            {
                return _records.Count;
            }
        }
    }

    public async ValueTask<IReadOnlyList<TableStreamRecord>> ReadAsync(long after, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task more;
            lock (_gate)
            {
                if (after < _records.Count)
                {
                    return [.. _records.Skip((int)after).Take(limit)];
                }

                more = _more.Task;
            }

            await more.WaitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await TryAsync(cancellationToken);
                await Task.Delay(Pause, _time, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody reads any longer.
        }
    }

    /// <summary>One round; a server that isn't there, or a table that isn't there yet, is asked again in the next.</summary>
    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            _arn ??= await _api.FindAsync(_table, cancellationToken);
            if (_arn is { } arn)
            {
                foreach (var id in await _api.ShardsAsync(arn, cancellationToken))
                {
                    _shards.TryAdd(id, new Shard(id));
                }

                foreach (var shard in _shards.Values.Where(shard => !shard.IsRead))
                {
                    await ReadAsync(arn, shard, cancellationToken);
                }
            }
        }
        catch (Exception failed) when (failed is HttpRequestException or JsonException or KeyNotFoundException)
        {
            _logger.StreamNotRead(_table, failed.Message);
        }
    }

    private async Task ReadAsync(string arn, Shard shard, CancellationToken cancellationToken)
    {
        shard.Iterator ??= await _api.IteratorAsync(arn, shard.Id, shard.Reached, cancellationToken);
        JsonElement answer;
        try
        {
            answer = await _api.RecordsAsync(shard.Iterator, cancellationToken);
        }
        catch (HttpRequestException)
        {
            // An iterator holds for 15 minutes: the next round asks for another.
            shard.Iterator = null;
            throw;
        }

        foreach (var record in answer.GetProperty("Records").EnumerateArray())
        {
            shard.Reached = record.GetProperty("dynamodb").GetProperty("SequenceNumber").GetString();
            Add(record);
        }

        shard.Iterator = answer.TryGetProperty("NextShardIterator", out var next) ? next.GetString() : null;
        shard.IsRead = shard.Iterator is null;
    }

    private void Add(JsonElement record)
    {
        var change = record.GetProperty("dynamodb");
        var created = change.TryGetProperty("ApproximateCreationDateTime", out var seconds) && seconds.ValueKind == JsonValueKind.Number
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds.GetDouble())
            : _time.GetUtcNow();
        TaskCompletionSource more;
        lock (_gate)
        {
            _records.Add(new TableStreamRecord(
                _records.Count + 1, created, change.GetProperty("Keys").GetRawText(), Encoding.UTF8.GetBytes(record.GetRawText()), TraceParent: null));
            (more, _more) = (_more, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        more.SetResult();
    }

    private sealed class Shard(string id)
    {
        public string Id { get; } = id;

        public string? Iterator { get; set; }

        /// <summary>The sequence number of the last record that was read.</summary>
        public string? Reached { get; set; }

        public bool IsRead { get; set; }
    }
}
