using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace CampusIssues.UnitTests.Polyfills.OpenTelemetry.Instrumentation.AWS;

/// <summary>Calls through the SDK's own pipeline, answered by the test.</summary>
public sealed class CallSpanTests : IDisposable
{
    private readonly string _region = $"test-{Guid.NewGuid():N}";
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly TracerProvider _provider;
    private readonly Answers _answers = new();

    public CallSpanTests() => _provider = Sdk.CreateTracerProviderBuilder().AddAWSInstrumentation().AddProcessor(new Collect(_ended)).Build();

    [Fact]
    public async Task A_calls_span_tells_the_table_the_server_and_how_it_ended()
    {
        using var client = Client();

        await client.GetItemAsync("CampusIssues", new() { ["issueId"] = new("1") });

        var span = Span("DynamoDB.GetItem");
        span.Kind.ShouldBe(ActivityKind.Client);
        span.GetTagItem("rpc.system").ShouldBe("aws-api");
        span.GetTagItem("rpc.service").ShouldBe("DynamoDB");
        span.GetTagItem("rpc.method").ShouldBe("GetItem");
        span.GetTagItem("db.system.name").ShouldBe("aws.dynamodb");
        span.GetTagItem("aws.dynamodb.table_names").ShouldBe(new[] { "CampusIssues" });
        span.GetTagItem("server.address").ShouldBe("dynamo.test");
        span.GetTagItem("http.response.status_code").ShouldBe(200);
        span.GetTagItem("http.request.resend_count").ShouldBeNull();
    }

    [Fact]
    public async Task The_request_carries_the_trace_in_X_Rays_header()
    {
        using var client = Client();

        await client.GetItemAsync("CampusIssues", new() { ["issueId"] = new("1") });

        var span = Span("DynamoDB.GetItem");
        var trace = span.TraceId.ToHexString();
        var request = _answers.Requests.ShouldHaveSingleItem();
        request.Headers.Contains("traceparent").ShouldBeFalse();
        request.Headers.GetValues("X-Amzn-Trace-Id").ShouldBe([$"Root=1-{trace[..8]}-{trace[8..]};Parent={span.SpanId.ToHexString()};Sampled=1"]);
    }

    [Fact]
    public async Task A_batchs_span_tells_every_table()
    {
        using var client = Client();

        await client.BatchGetItemAsync(new Dictionary<string, KeysAndAttributes> { ["A"] = new(), ["B"] = new() });

        Span("DynamoDB.BatchGetItem").GetTagItem("aws.dynamodb.table_names").ShouldBe(new[] { "A", "B" });
    }

    [Fact]
    public async Task A_call_that_was_sent_again_says_how_often()
    {
        _answers.Failures = 1;
        using var client = Client();

        await client.GetItemAsync("CampusIssues", new() { ["issueId"] = new("1") });

        Span("DynamoDB.GetItem").GetTagItem("http.request.resend_count").ShouldBe(1);
        _answers.Requests.Count.ShouldBe(2);
    }

    public void Dispose()
    {
        _provider.Dispose();
        _answers.Dispose();
    }

    private ImpatientClient Client() => new(
        new BasicAWSCredentials("test", "test"),
        new AmazonDynamoDBConfig { ServiceURL = "http://dynamo.test", AuthenticationRegion = _region, HttpClientFactory = _answers, MaxErrorRetry = 1 });

    /// <summary>Other tests' calls end here too: the region is this test's alone.</summary>
    private Activity Span(string name) => _ended.Single(span => span.OperationName == name && span.GetTagItem("cloud.region") is string region && region == _region);

    /// <summary>Sends again at once.</summary>
    private sealed class ImpatientClient(AWSCredentials credentials, AmazonDynamoDBConfig config) : AmazonDynamoDBClient(credentials, config)
    {
        protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
        {
            base.CustomizeRuntimePipeline(pipeline);
            pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new AtOnce(Config)));
        }
    }

    private sealed class AtOnce(IClientConfig config) : StandardRetryPolicy(config)
    {
        public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) => Task.CompletedTask;
    }

    private sealed class Collect(ConcurrentQueue<Activity> into) : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data) => into.Enqueue(data);
    }

    private sealed class Answers : HttpClientFactory, IDisposable
    {
        private readonly Handler _handler = new();

        public ConcurrentQueue<HttpRequestMessage> Requests => _handler.Requests;

        /// <summary>How many of the next requests are answered with 500.</summary>
        public int Failures { set => _handler.Failures = value; }

        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(_handler, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public void Dispose() => _handler.Dispose();
    }

    private sealed class Handler : HttpMessageHandler
    {
        public ConcurrentQueue<HttpRequestMessage> Requests { get; } = new();

        public int Failures { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Enqueue(request);
            var status = Failures-- > 0 ? HttpStatusCode.InternalServerError : HttpStatusCode.OK;
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent("{}", Encoding.UTF8, "application/x-amz-json-1.0") });
        }
    }
}
