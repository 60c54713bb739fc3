using System.Text;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.UnitTests.Emulator.Lambda.EventSources;

/// <summary>A stream of numbered records that was closed after the last.</summary>
internal sealed class FakeStream(int count, DateTimeOffset createdAt) : ITableStreams
{
    public const string Arn = "arn:aws:dynamodb:us-east-1:000000000000:table/T/stream/2026-11-22T00:00:00.000";
    private readonly TaskCompletionSource _drained = new();

    /// <summary>The trace that wrote the record of a number; null for none.</summary>
    public Func<int, string?> TraceParent { get; init; } = _ => null;

    /// <summary>All records were read and dealt with.</summary>
    public Task Drained => _drained.Task;

    public bool Exists(string streamArn) => streamArn == Arn;

    public string? LatestStreamArn(string tableName) => tableName == "T" ? Arn : null;

    public long TrimHorizon(string streamArn) => 0;

    public long Latest(string streamArn) => count;

    public async ValueTask<IReadOnlyList<TableStreamRecord>> ReadAsync(string streamArn, long after, int limit, CancellationToken cancellationToken)
    {
        if (after >= count)
        {
            _drained.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return [.. Enumerable.Range((int)after + 1, Math.Min(limit, count - (int)after)).Select(Record)];
    }

    private TableStreamRecord Record(int number) => new(
        number,
        createdAt,
        "k",
        Encoding.UTF8.GetBytes($$$"""{"eventName":"INSERT","dynamodb":{"SequenceNumber":"{{{number}}}"}}"""),
        TraceParent(number));
}
