namespace CampusIssues.Emulator.Seams;

/// <summary>A record of a table's stream.</summary>
/// <param name="SequenceNumber">Grows by one with each change of the table.</param>
/// <param name="CreatedAt">When the change was made.</param>
/// <param name="PartitionKey">A canonical text of the item's partition key: records of one key are in order.</param>
/// <param name="Json">The record as <c>GetRecords</c> and a Lambda event have it, UTF-8.</param>
/// <param name="TraceParent">The W3C trace context of the request that wrote; null where it had none.</param>
public sealed record TableStreamRecord(
    long SequenceNumber,
    DateTimeOffset CreatedAt,
    string PartitionKey,
    ReadOnlyMemory<byte> Json,
    string? TraceParent);

/// <summary>The change streams of tables. Implemented by <c>DynamoDb</c>; read by Lambda's event source mappings.</summary>
public interface ITableStreams
{
    /// <summary>Whether this is the ARN of a stream that can be read.</summary>
    bool Exists(string streamArn);

    /// <summary>The ARN of a table's current stream; null for a table without one.</summary>
    string? LatestStreamArn(string tableName);

    /// <summary>The sequence number before the oldest record that is still kept.</summary>
    long TrimHorizon(string streamArn);

    /// <summary>The sequence number of the newest record.</summary>
    long Latest(string streamArn);

    /// <summary>
    /// The records after a sequence number, oldest first, at most <paramref name="limit"/>. Waits until there is one;
    /// returns an empty list only where the stream was closed or deleted.
    /// </summary>
    ValueTask<IReadOnlyList<TableStreamRecord>> ReadAsync(string streamArn, long after, int limit, CancellationToken cancellationToken);
}
