using System.Collections.Concurrent;
using CampusIssues.Emulator.Seams;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>
/// The table streams of another AWS, read through its own API, as AWS's Lambda test tool does. Each table is read from its oldest
/// record on; what has been read is numbered in the order in which it came.
/// </summary>
internal sealed class RemoteStreams(EmulatorOptions options, TimeProvider time, ILogger<RemoteStreams> logger) : ITableStreams, IAsyncDisposable
{
    private readonly StreamsApi _api = new(options.StreamsEndpoint ?? throw new InvalidOperationException("There is no other AWS to read streams of."));
    private readonly ConcurrentDictionary<string, Lazy<RemoteStream>> _tables = new(StringComparer.Ordinal);

    public bool Exists(string streamArn) => Find(streamArn) is not null;

    /// <summary>Null until the other AWS has told it; the first question starts the reading.</summary>
    public string? LatestStreamArn(string tableName) =>
        _tables.GetOrAdd(tableName, name => new Lazy<RemoteStream>(() => new RemoteStream(_api, name, time, logger))).Value.Arn;

    public long TrimHorizon(string streamArn) => 0;

    public long Latest(string streamArn) => Find(streamArn)?.Latest ?? 0;

    public ValueTask<IReadOnlyList<TableStreamRecord>> ReadAsync(string streamArn, long after, int limit, CancellationToken cancellationToken) =>
        Find(streamArn) is { } stream ? stream.ReadAsync(after, limit, cancellationToken) : ValueTask.FromResult<IReadOnlyList<TableStreamRecord>>([]);

    public async ValueTask DisposeAsync()
    {
        foreach (var table in _tables.Values)
        {
            await table.Value.DisposeAsync();
        }

        _api.Dispose();
    }

    private RemoteStream? Find(string arn) => _tables.Values.Select(table => table.Value).FirstOrDefault(stream => stream.Arn == arn);
}
