using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator;
using CampusIssues.Emulator.Lambda.Asynchronous;
using CampusIssues.Emulator.Lambda.EventSources;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Storage;
using CampusIssues.UnitTests.Emulator.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampusIssues.UnitTests.Emulator.Lambda.EventSources;

public sealed class StreamSourceTests
{
    private readonly List<string> _batches = [];
    private readonly List<JsonNode> _givenUp = [];
    private readonly CheckpointStore _checkpoints = new(new SqliteDocumentStore(new EmulatorOptions()));
    private readonly EventSourceMapping _mapping = new()
    {
        Uuid = "m",
        FunctionName = "f",
        FunctionArn = "arn:aws:lambda:us-east-1:000000000000:function:f",
        TableName = "T",
        BatchSize = 4,
        StartingPosition = "TRIM_HORIZON",
        FunctionResponseTypes = [EventSourceMapping.ReportBatchItemFailures],
        OnFailureDestination = "arn:aws:sqs:us-east-1:000000000000:dead",
    };

    [Fact]
    public async Task Batches_come_in_order_with_the_streams_arn()
    {
        await RunAsync(_mapping, 6, _ => "null");

        _batches.ShouldBe(["1 2 3 4", "5 6"]);
        _checkpoints.Find("m", FakeStream.Arn).ShouldBe(6);
    }

    [Fact]
    public async Task A_checkpoint_survives_and_the_rest_is_read_on()
    {
        _checkpoints.Put("m", FakeStream.Arn, 3);

        await RunAsync(_mapping, 6, _ => "null");

        _batches.ShouldBe(["4 5 6"]);
    }

    [Fact]
    public async Task From_the_first_reported_failure_on_the_batch_comes_again()
    {
        await RunAsync(_mapping, 4, batch => batch == "1 2 3 4" ? Failed("3") : "null");

        _batches.ShouldBe(["1 2 3 4", "3 4"]);
    }

    [Fact]
    public async Task A_poison_record_is_isolated_by_halving_and_given_up_after_its_retries()
    {
        var mapping = _mapping with { BisectBatchOnFunctionError = true, MaximumRetryAttempts = 1 };

        await RunAsync(mapping, 4, batch => batch.Contains('3') ? null : "null");

        _batches.ShouldBe(["1 2 3 4", "1 2", "3 4", "3", "3", "4"]);
        var told = _givenUp.ShouldHaveSingleItem();
        told["requestContext"]!["condition"]!.GetValue<string>().ShouldBe("RetryAttemptsExhausted");
        told["DDBStreamBatchInfo"]!["startSequenceNumber"]!.GetValue<string>().ShouldBe("3");
        told["DDBStreamBatchInfo"]!["batchSize"]!.GetValue<int>().ShouldBe(1);
        _checkpoints.Find("m", FakeStream.Arn).ShouldBe(4);
    }

    [Fact]
    public async Task A_record_that_is_too_old_is_given_up()
    {
        var mapping = _mapping with { MaximumRecordAgeInSeconds = 60 };

        await RunAsync(mapping, 1, _ => null, TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(2));

        _givenUp.ShouldHaveSingleItem()["requestContext"]!["condition"]!.GetValue<string>().ShouldBe("RecordAgeExceeded");
    }

    [Fact]
    public async Task Records_that_no_filter_wants_are_passed_over()
    {
        var mapping = _mapping with { FilterPatterns = ["""{"dynamodb":{"SequenceNumber":["2","5"]}}"""] };

        await RunAsync(mapping, 6, _ => "null");

        _batches.ShouldBe(["2", "5"]);
        _checkpoints.Find("m", FakeStream.Arn).ShouldBe(6);
    }

    private static string Failed(string sequence) => $$"""{"batchItemFailures":[{"itemIdentifier":"{{sequence}}"}]}""";

    /// <summary>Runs the mapping over records 1 to <paramref name="count"/>; <paramref name="answer"/> gives null for a failure.</summary>
    private Task RunAsync(EventSourceMapping mapping, int count, Func<string, string?> answer, DateTimeOffset? createdAt = null) =>
        RunAsync(mapping, new FakeStream(count, createdAt ?? TimeProvider.System.GetUtcNow()), answer);

    private async Task RunAsync(EventSourceMapping mapping, FakeStream stream, Func<string, string?> answer)
    {
        var events = new EventQueue(new SqliteDocumentStore(new EmulatorOptions()), new AsynchronousMetrics(), TimeProvider.System);
        var destination = new FailureDestination(new Destinations(events, NullLogger<Destinations>.Instance, new FakeQueues(_givenUp)), TimeProvider.System);
        var functions = new FakeFunctions(_batches, answer);
        using var stop = new CancellationTokenSource();
        var running = new StreamSource(mapping, stream, functions, _checkpoints, destination, TimeProvider.System, NullLogger.Instance).RunAsync(stop.Token);
        await stream.Drained;
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    [Fact]
    public async Task A_batch_of_one_trace_goes_on_in_it_and_one_of_several_is_linked_to_each()
    {
        using var ended = new EndedSpans();
        ActivityContext[] traces = [EndedSpans.NewTrace(), EndedSpans.NewTrace()];
        var mapping = _mapping with { BatchSize = 2, FunctionName = $"f{Guid.NewGuid():N}" };

        await RunAsync(mapping, new FakeStream(4, TimeProvider.System.GetUtcNow()) { TraceParent = number => EndedSpans.TraceParent(traces[number / 4]) }, _ => "null");

        var one = ended.Single(traces[0].TraceId, "process T");
        (one.Kind, one.ParentSpanId).ShouldBe((ActivityKind.Consumer, traces[0].SpanId));
        one.Links.Select(link => link.Context.SpanId).ShouldBe([traces[0].SpanId]);
        (one.GetTagItem("messaging.operation.type"), one.GetTagItem("messaging.destination.name"), one.GetTagItem("messaging.batch.message_count")).ShouldBe(("process", "T", 2));

        var both = ended.All.Single(span => span.GetTagItem("messaging.consumer.group.name") as string == mapping.FunctionName && span.TraceId != traces[0].TraceId);
        both.Links.Select(link => link.Context.TraceId).ShouldBe([traces[0].TraceId, traces[1].TraceId]);
        both.ParentSpanId.ShouldBe(default);
    }

    private sealed class FakeFunctions(List<string> batches, Func<string, string?> answer) : IFunctions
    {
        public Task<InvocationResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
        {
            var records = JsonNode.Parse(invocation.Payload.Span)!["Records"]!.AsArray();
            records.ShouldAllBe(record => record!["eventSourceARN"]!.GetValue<string>() == FakeStream.Arn);
            var batch = string.Join(' ', records.Select(record => record!["dynamodb"]!["SequenceNumber"]!.GetValue<string>()));
            batches.Add(batch);
            return Task.FromResult(answer(batch) is { } payload
                ? new InvocationResult(200, Encoding.UTF8.GetBytes(payload))
                : new InvocationResult(200, "{}"u8.ToArray(), "Unhandled"));
        }
    }

    private sealed class FakeQueues(List<JsonNode> sent) : IQueues
    {
        public bool Exists(string queueArn) => true;

        public ValueTask SendAsync(string queueArn, QueuedMessage message, CancellationToken cancellationToken)
        {
            sent.Add(JsonNode.Parse(message.Body)!);
            return ValueTask.CompletedTask;
        }

        public ValueTask<IReadOnlyList<QueueMessage>> ReceiveAsync(string queueArn, int limit, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public ValueTask DeleteAsync(string queueArn, IReadOnlyList<string> receiptHandles, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public ValueTask ReleaseAsync(string queueArn, IReadOnlyList<string> receiptHandles, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
