using System.Diagnostics;
using System.Text;
using CampusIssues.Emulator.Lambda.EventSources;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Lambda.EventSources;

public sealed class BatchSpanTests
{
    private static readonly EventSourceMapping Mapping = new()
    {
        Uuid = "1",
        FunctionName = "Work",
        FunctionArn = "arn:aws:lambda:us-east-1:000000000000:function:Work",
        EventSourceArn = "arn:aws:sqs:us-east-1:000000000000:Parked",
    };

    [Fact]
    public void A_batch_of_one_trace_goes_on_in_it()
    {
        using var ended = new EndedSpans();
        var trace = EndedSpans.NewTrace();

        BatchSpan.Start(Mapping, [Message(trace), Message(trace)])!.Dispose();

        var span = ended.Single(trace.TraceId, "process Parked");
        (span.Kind, span.ParentSpanId).ShouldBe((ActivityKind.Consumer, trace.SpanId));
        span.Links.Select(link => link.Context.SpanId).ShouldBe([trace.SpanId]);
        span.GetTagItem("messaging.system").ShouldBe("aws_sqs");
        span.GetTagItem("messaging.batch.message_count").ShouldBe(2);
        span.GetTagItem("messaging.consumer.group.name").ShouldBe("Work");
    }

    [Fact]
    public void A_batch_of_several_traces_begins_its_own_and_links_to_each()
    {
        using var ended = new EndedSpans();
        ActivityContext[] traces = [EndedSpans.NewTrace(), EndedSpans.NewTrace()];

        using var span = BatchSpan.Start(Mapping, [Message(traces[0]), Message(traces[1]), Message(default)])!;

        span.ParentSpanId.ShouldBe(default);
        span.Links.Select(link => link.Context.TraceId).ShouldBe(traces.Select(trace => trace.TraceId));
    }

    private static QueueMessage Message(ActivityContext trace)
    {
        var header = trace == default ? "" : $"\"AWSTraceHeader\":\"{TraceHeader.Format(trace)}\"";
        return new("1", "receipt", Encoding.UTF8.GetBytes($$"""{"messageId":"1","attributes":{{{header}}},"body":"{}"}"""));
    }
}
