using System.Diagnostics;
using CampusIssues.UnitTests.Emulator.Support;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.UnitTests.Emulator.Wire;

public sealed class TelemetryTests
{
    private const string TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private readonly ActivityContext _trace = EndedSpans.NewTrace();

    [Fact]
    public void A_call_gets_a_server_span_named_by_service_and_operation()
    {
        using var ended = new EndedSpans();
        using (var call = Call("PutItem"))
        {
            using var span = Telemetry.StartCall(call, "dynamodb");
        }

        var activity = ended.Single(_trace.TraceId, "DynamoDB.PutItem");
        activity.Kind.ShouldBe(ActivityKind.Server);
        activity.ParentSpanId.ShouldBe(_trace.SpanId);
        activity.GetTagItem("rpc.system").ShouldBe("aws-api");
        activity.GetTagItem("rpc.service").ShouldBe("DynamoDB");
        activity.GetTagItem("rpc.method").ShouldBe("PutItem");
        activity.GetTagItem("aws.request_id").ShouldBe("request-1");
        activity.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Theory]
    [InlineData(400, ActivityStatusCode.Unset)]
    [InlineData(500, ActivityStatusCode.Error)]
    public void Only_the_servers_own_fault_makes_the_span_an_error(int status, ActivityStatusCode expected)
    {
        using var ended = new EndedSpans();
        using (var call = Call("GetItem"))
        {
            using var span = Telemetry.StartCall(call, "dynamodb");
            span.Fail(new AwsException("SomeException", "Some text", status));
        }

        var activity = ended.Single(_trace.TraceId, "DynamoDB.GetItem");
        activity.Status.ShouldBe(expected);
        activity.GetTagItem("error.type").ShouldBe("SomeException");
    }

    [Fact]
    public void The_parent_is_read_from_either_header_and_traceparent_wins()
    {
        var http = new DefaultHttpContext();
        Telemetry.ParentOf(http.Request).ShouldBe(default);

        http.Request.Headers["X-Amzn-Trace-Id"] = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
        Telemetry.ParentOf(http.Request).SpanId.ToHexString().ShouldBe("53995c3f42cd8ad8");

        http.Request.Headers.TraceParent = TraceParent;
        Telemetry.ParentOf(http.Request).SpanId.ToHexString().ShouldBe("b7ad6b7169203331");
    }

    private AwsCall Call(string operation)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.TraceParent = EndedSpans.TraceParent(_trace);
        return new AwsCall(http, new AllowAll())
        {
            Operation = operation,
            RequestId = "request-1",
            Region = "us-east-1",
            Caller = new RootIdentity().Identify(null),
        };
    }
}
