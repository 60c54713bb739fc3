using System.Collections.Concurrent;
using System.Diagnostics;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using OpenTelemetry;
using OpenTelemetry.Instrumentation.AWSLambda;
using OpenTelemetry.Trace;

namespace CampusIssues.UnitTests.Polyfills.OpenTelemetry.Instrumentation.AWSLambda;

public sealed class AWSLambdaWrapperTests : IDisposable
{
    private const string Header = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

    private readonly Ended _ended = new();
    private readonly TracerProvider _provider;

    public AWSLambdaWrapperTests() => _provider = Sdk.CreateTracerProviderBuilder().AddAWSLambdaConfigurations().AddProcessor(_ended).Build();

    [Fact]
    public async Task An_http_invocation_is_a_server_span_with_the_conventions_attributes()
    {
        var id = Guid.NewGuid().ToString();
        await AWSLambdaWrapper.TraceAsync(_provider, (_, _) => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 200 }), Request(), new Context(id));

        var span = _ended.Of(id);
        (span.DisplayName, span.Kind).ShouldBe(("GET /issue-status/{issueId}", ActivityKind.Server));
        span.GetTagItem("faas.trigger").ShouldBe("http");
        span.GetTagItem("faas.name").ShouldBe("GetCampusIssue");
        span.GetTagItem("cloud.account.id").ShouldBe("000000000000");
        span.GetTagItem("http.route").ShouldBe("/issue-status/{issueId}");
        span.GetTagItem("http.response.status_code").ShouldBe(200);
        span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public async Task The_parent_is_the_one_in_the_runtimes_header()
    {
        var id = Guid.NewGuid().ToString();
        await AWSLambdaWrapper.TraceAsync(_provider, (_, _) => Task.FromResult(0), "event", new Context(id));

        _ended.Of(id).ParentSpanId.ToHexString().ShouldBe("53995c3f42cd8ad8");
        _ended.Of(id).TraceId.ToHexString().ShouldBe("5759e988bd862e3fe1be46a994272793");
    }

    [Fact]
    public async Task A_parent_that_is_given_wins()
    {
        var id = Guid.NewGuid().ToString();
        var parent = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
        await AWSLambdaWrapper.TraceAsync(_provider, (_, _) => Task.FromResult(0), Request(), new Context(id), parent);

        _ended.Of(id).ParentSpanId.ShouldBe(parent.SpanId);
    }

    [Fact]
    public async Task A_handler_that_throws_fails_its_span_and_throws_on()
    {
        var id = Guid.NewGuid().ToString();
        await Should.ThrowAsync<InvalidOperationException>(() =>
            AWSLambdaWrapper.TraceAsync<string>(_provider, (_, _) => throw new InvalidOperationException("no"), "event", new Context(id)));

        var span = _ended.Of(id);
        (span.Status, span.StatusDescription).ShouldBe((ActivityStatusCode.Error, "no"));
        span.Events.Single().Name.ShouldBe("exception");
    }

    [Fact]
    public void An_answer_of_500_fails_the_span()
    {
        var id = Guid.NewGuid().ToString();
        AWSLambdaWrapper.Trace(_provider, (_, _) => new APIGatewayProxyResponse { StatusCode = 500 }, Request(), new Context(id));

        _ended.Of(id).Status.ShouldBe(ActivityStatusCode.Error);
    }

    public void Dispose() => _provider.Dispose();

    private static APIGatewayProxyRequest Request() => new() { HttpMethod = "GET", Resource = "/issue-status/{issueId}", Path = "/issue-status/1", Headers = new Dictionary<string, string>() };

    private sealed class Ended : BaseProcessor<Activity>
    {
        private readonly ConcurrentQueue<Activity> _spans = new();

        public override void OnEnd(Activity data) => _spans.Enqueue(data);

        public Activity Of(string invocation) => _spans.Single(span => (string?)span.GetTagItem("faas.invocation_id") == invocation);
    }

    private sealed class Context(string id) : ILambdaContext
    {
        public string AwsRequestId => id;

        public IClientContext ClientContext => null!;

        public string FunctionName => "GetCampusIssue";

        public string FunctionVersion => "$LATEST";

        public ICognitoIdentity Identity => null!;

        public string InvokedFunctionArn => "arn:aws:lambda:us-east-1:000000000000:function:GetCampusIssue";

        public ILambdaLogger Logger => null!;

        public string LogGroupName => "";

        public string LogStreamName => "";

        public int MemoryLimitInMB => 512;

        public TimeSpan RemainingTime => TimeSpan.FromSeconds(3);

        /// <summary>Never empty: then the process's variable would decide, which other tests set while these run.</summary>
        public string TraceId => Header;
    }
}
