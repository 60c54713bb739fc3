using System.Collections.Concurrent;
using System.Diagnostics;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>
/// What DynamoDB tells of an operation's calls (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html).
/// A call costs some additions: the metrics of a table are found once.
/// </summary>
internal sealed class OperationMeter(IMetrics metrics, string operation)
{
    private const string Namespace = "AWS/DynamoDB";
    private readonly ConcurrentDictionary<string, TableSeries> _reads = new();
    private readonly ConcurrentDictionary<string, TableSeries> _writes = new();
    private readonly IMetricSeries _userErrors = metrics.Series(Namespace, "UserErrors", "Count");

    /// <summary>A call succeeded; <paramref name="consumed"/> tells at which tables.</summary>
    public void Succeeded(long started, object? consumed)
    {
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        switch (consumed)
        {
            case Capacity one:
                Record(one, elapsed);
                break;
            case IEnumerable<Capacity> several:
                foreach (var capacity in several)
                {
                    Record(capacity, elapsed);
                }

                break;
        }
    }

    /// <summary>A call failed.</summary>
    public void Failed(AwsException error, string? table)
    {
        switch (error.Code)
        {
            case "ConditionalCheckFailedException":
                Count("ConditionalCheckFailedRequests", table);
                break;
            case "TransactionCanceledException":
                // Its reasons are of single items; AWS counts none of them as a user's error.
                break;
            case "TransactionConflictException":
                Count("TransactionConflict", table);
                break;
            case "ProvisionedThroughputExceededException" or "ThrottlingException" or "RequestLimitExceeded":
                CountByOperation("ThrottledRequests", table);
                break;
            case var _ when error.IsServerFault:
                CountByOperation("SystemErrors", table);
                break;
            default:
                _userErrors.Record(1);
                break;
        }
    }

    private void Record(Capacity capacity, double elapsed)
    {
        var tables = capacity.IsRead ? _reads : _writes;
        if (!tables.TryGetValue(capacity.TableName, out var series))
        {
            series = tables.GetOrAdd(capacity.TableName, name => new TableSeries(metrics, name, operation, capacity.IsRead));
        }

        series.Record(capacity, elapsed);
    }

    private void Count(string name, string? table)
    {
        if (table is not null)
        {
            metrics.Record(Namespace, name, 1, "Count", ("TableName", table));
        }
    }

    private void CountByOperation(string name, string? table)
    {
        if (table is not null)
        {
            metrics.Record(Namespace, name, 1, "Count", ("TableName", table), ("Operation", operation));
        }
    }

    /// <summary>The metrics of one operation at one table.</summary>
    private sealed class TableSeries(IMetrics metrics, string table, string operation, bool isRead)
    {
        private readonly string _unitsName = isRead ? "ConsumedReadCapacityUnits" : "ConsumedWriteCapacityUnits";
        private readonly IMetricSeries _latency = metrics.Series(Namespace, "SuccessfulRequestLatency", "Milliseconds", ("TableName", table), ("Operation", operation));
        private readonly IMetricSeries _units = metrics.Series(Namespace, isRead ? "ConsumedReadCapacityUnits" : "ConsumedWriteCapacityUnits", "Count", ("TableName", table));
        private readonly ConcurrentDictionary<string, IMetricSeries> _indexes = new();
        private IMetricSeries? _returned;

        public void Record(Capacity capacity, double elapsed)
        {
            _latency.Record(elapsed);
            if (capacity.OfTable is > 0 and var units)
            {
                _units.Record(units);
            }

            foreach (var (index, consumed) in capacity.OfGlobalIndexes)
            {
                _indexes.GetOrAdd(index, name => metrics.Series(Namespace, _unitsName, "Count", ("TableName", table), ("GlobalSecondaryIndexName", name))).Record(consumed * capacity.Factor);
            }

            if (capacity.Returned is { } items)
            {
                (_returned ??= metrics.Series(Namespace, "ReturnedItemCount", "Count", ("TableName", table), ("Operation", operation))).Record(items);
            }
        }
    }
}
