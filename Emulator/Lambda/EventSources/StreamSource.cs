using System.Diagnostics;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>
/// Reads a table's stream for one mapping, in order, and deals with each batch before it goes on
/// (https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html).
/// </summary>
internal sealed class StreamSource(
    EventSourceMapping mapping,
    ITableStreams streams,
    IFunctions functions,
    CheckpointStore checkpoints,
    FailureDestination destination,
    TimeProvider time,
    ILogger logger,
    IMetrics? metrics = null,
    ExecutionRole? role = null)
{
    private readonly EventFilter _filter = new(mapping.FilterPatterns);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var arn = await FindStreamAsync(cancellationToken);
            var position = checkpoints.Find(mapping.Uuid, arn) ?? Start(arn);
            logger.ReadingStream(mapping.FunctionName, arn);
            while (await ReadAsync(arn, position, cancellationToken) is { Count: > 0 } records && MayRead(arn))
            {
                await ProcessAsync(arn, records, cancellationToken);
                position = records[^1].SequenceNumber;
                checkpoints.Put(mapping.Uuid, arn, position);
            }
        }
    }

    /// <summary>The stream; a table and its stream may come later than the mapping.</summary>
    private async Task<string> FindStreamAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var arn = mapping.EventSourceArn ?? streams.LatestStreamArn(mapping.TableName!);
            if (arn is not null && streams.Exists(arn) && MayRead(arn))
            {
                return arn;
            }

            await Task.Delay(LookAgain, time, cancellationToken);
        }
    }

    private bool MayRead(string arn) => role?.MayRead(mapping.FunctionName, arn) ?? true;

    private long Start(string arn)
    {
        var start = mapping.StartingPosition == "LATEST" ? streams.Latest(arn) : streams.TrimHorizon(arn);
        checkpoints.Put(mapping.Uuid, arn, start);
        return start;
    }

    /// <summary>A batch: as many records as it takes, or those that came within the batching window.</summary>
    private async Task<IReadOnlyList<TableStreamRecord>> ReadAsync(string arn, long position, CancellationToken cancellationToken)
    {
        var first = await streams.ReadAsync(arn, position, mapping.BatchSize, cancellationToken);
        if (mapping.MaximumBatchingWindowInSeconds == 0 || first.Count == 0)
        {
            return first;
        }

        var records = new List<TableStreamRecord>(first);
        using var window = new CancellationTokenSource(TimeSpan.FromSeconds(mapping.MaximumBatchingWindowInSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(window.Token, cancellationToken);
        try
        {
            while (records.Count < mapping.BatchSize
                && await streams.ReadAsync(arn, records[^1].SequenceNumber, mapping.BatchSize - records.Count, either.Token) is { Count: > 0 } more)
            {
                records.AddRange(more);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The window is over.
        }

        return records;
    }

    /// <summary>Deals with a batch; with a parallelization factor in as many parts, the records of an item in one of them.</summary>
    private Task ProcessAsync(string arn, IReadOnlyList<TableStreamRecord> records, CancellationToken cancellationToken) =>
        mapping.ParallelizationFactor <= 1
            ? ProcessPartAsync(arn, records, cancellationToken)
            : Task.WhenAll(records
                .GroupBy(record => (uint)string.GetHashCode(record.PartitionKey, StringComparison.Ordinal) % mapping.ParallelizationFactor)
                .Select(part => ProcessPartAsync(arn, [.. part], cancellationToken)));

    private async Task ProcessPartAsync(string arn, IReadOnlyList<TableStreamRecord> records, CancellationToken cancellationToken)
    {
        var work = new Stack<StreamBatch>();
        work.Push(new StreamBatch(records, 0));
        while (work.TryPop(out var batch))
        {
            if (await TryAsync(arn, batch, cancellationToken) is { } remaining)
            {
                if (mapping.BisectBatchOnFunctionError && remaining.Records.Count > 1)
                {
                    work.Push(remaining.SecondHalf);
                    work.Push(remaining.FirstHalf);
                }
                else
                {
                    await Task.Delay(Backoff(remaining.Attempts), time, cancellationToken);
                    work.Push(remaining);
                }
            }
        }
    }

    /// <summary>Invokes the function with a batch; what has to be tried again, or null for nothing.</summary>
    private async Task<StreamBatch?> TryAsync(string arn, StreamBatch batch, CancellationToken cancellationToken)
    {
        batch = batch with { Records = [.. batch.Records.Where(record => _filter.Matches(record.Json))] };
        if (batch.Records.Count == 0)
        {
            return null;
        }

        var failure = await InvokeAsync(arn, batch, cancellationToken);
        var firstFailed = failure is null ? batch.Records.Count : failure.FirstFailed;
        if (firstFailed > 0)
        {
            Reach(arn, batch.Records[firstFailed - 1]);
        }

        if (failure is null)
        {
            return null;
        }

        var remaining = new StreamBatch(batch.Records.Skip(firstFailed).ToArray(), (firstFailed > 0 ? 0 : batch.Attempts) + 1);
        if (GiveUpReason(remaining) is not { } reason)
        {
            logger.BatchFailed(mapping.FunctionName, remaining.Records.Count, failure.Error);
            return remaining;
        }

        logger.BatchGivenUp(mapping.FunctionName, remaining.Records.Count, reason);
        await destination.SendAsync(mapping, arn, remaining, reason, failure.Result, cancellationToken);
        Reach(arn, remaining.Records[^1]);
        return null;
    }

    /// <summary>Keeps how far it is. Of parts that run at the same time none may speak for the others: the whole batch is kept when all are done.</summary>
    private void Reach(string arn, TableStreamRecord record)
    {
        if (mapping.ParallelizationFactor <= 1)
        {
            checkpoints.Put(mapping.Uuid, arn, record.SequenceNumber);
        }
    }

    private string? GiveUpReason(StreamBatch batch)
    {
        var age = time.GetUtcNow() - batch.Records[0].CreatedAt;
        var splits = mapping.BisectBatchOnFunctionError && batch.Records.Count > 1;
        return mapping.MaximumRecordAgeInSeconds >= 0 && age.TotalSeconds > mapping.MaximumRecordAgeInSeconds ? "RecordAgeExceeded"
            : mapping.MaximumRetryAttempts >= 0 && batch.Attempts > mapping.MaximumRetryAttempts && !splits ? "RetryAttemptsExhausted"
            : null;
    }

    private async Task<StreamFailure?> InvokeAsync(string arn, StreamBatch batch, CancellationToken cancellationToken)
    {
        using var span = StartSpan(batch);
        var age = time.GetUtcNow() - batch.Records[^1].CreatedAt;
        metrics?.Record("AWS/Lambda", "IteratorAge", Math.Max(0, age.TotalMilliseconds), "Milliseconds", ("FunctionName", mapping.FunctionName));
        try
        {
            var result = await functions.InvokeAsync(new Invocation(mapping.FunctionArn, StreamEvent.Write(batch.Records, arn)), cancellationToken);
            if (result.FunctionError is not null)
            {
                return new StreamFailure(0, "the function failed", result);
            }

            var failed = mapping.ReportsFailures
                ? BatchFailures.Read(result.Payload.Span, [.. batch.Records.Select(StreamEvent.SequenceNumber)])
                : [];
            return failed.Count == 0 ? null : new StreamFailure(failed[0], "the function reported failures", result);
        }
        catch (AwsException refused)
        {
            return new StreamFailure(0, refused.Code, null);
        }
    }

    private Activity? StartSpan(StreamBatch batch)
    {
        if (!Telemetry.Source.HasListeners())
        {
            return null;
        }

        // arn:aws:dynamodb:us-east-1:000000000000:table/NAME/stream/…
        var table = mapping.TableName ?? mapping.EventSourceArn?.Split('/')[1];
        var origins = batch.Records
            .Select(record => ActivityContext.TryParse(record.TraceParent, null, isRemote: true, out var context) ? context : default)
            .Where(context => context != default)
            .Distinct()
            .ToArray();
        var span = Telemetry.Source.StartActivity(
            ActivityKind.Consumer,
            origins.Length == 1 ? origins[0] : default,
            links: origins.Select(origin => new ActivityLink(origin)),
            name: $"process {table}");
        return span?.SetTag(Telemetry.ServiceKey, "Lambda")
            .SetTag("messaging.system", "aws_dynamodb_streams")
            .SetTag("messaging.destination.name", table)
            .SetTag("messaging.operation.name", "process")
            .SetTag("messaging.operation.type", "process")
            .SetTag("messaging.consumer.group.name", mapping.FunctionName)
            .SetTag("messaging.batch.message_count", batch.Records.Count)
            .SetTag("faas.trigger", "datasource");
    }

    private static TimeSpan Backoff(int attempts)
    {
        var wait = TimeSpan.FromMilliseconds(100 * Math.Pow(2, Math.Min(attempts, 10)));
        return wait < LongestBackoff ? wait : LongestBackoff;
    }
}
