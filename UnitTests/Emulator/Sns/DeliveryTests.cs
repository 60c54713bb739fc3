using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using CampusIssues.Emulator;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.Delivery;
using CampusIssues.Emulator.Wire;
using CampusIssues.UnitTests.Emulator.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.UnitTests.Emulator.Sns;

public sealed class DeliveryTests : SnsFacts
{
    private const string Endpoint = "http://receiver.example/news";
    private readonly Receiver _receiver = new();
    private readonly Functions _functions = new();

    private protected override LocalAws Start() => new(
        new EmulatorOptions(),
        services => services.AddSingleton(_ => new SubscriberHttp(_receiver)).AddSingleton<IFunctions>(_functions));

    [Fact]
    public async Task A_server_confirms_and_gets_messages()
    {
        var arn = await SubscribeAsync("http", Endpoint);
        var asked = await _receiver.NextAsync();
        asked.Headers["x-amz-sns-message-type"].ShouldBe("SubscriptionConfirmation");
        asked.Headers["Content-Type"].ShouldBe("text/plain; charset=UTF-8");
        await Aws.Http.GetStringAsync(JsonNode.Parse(asked.Body)!["SubscribeURL"]!.ToString());

        await PublishAsync("hello");

        var got = await _receiver.NextAsync();
        got.Url.ShouldBe(Endpoint);
        got.Headers["x-amz-sns-message-type"].ShouldBe("Notification");
        got.Headers["x-amz-sns-topic-arn"].ShouldBe(TopicArn);
        got.Headers["x-amz-sns-subscription-arn"].ShouldBe(arn);
        got.Headers["User-Agent"].ShouldBe("Amazon Simple Notification Service Agent");
        JsonNode.Parse(got.Body)!["Message"]!.ToString().ShouldBe("hello");
        JsonNode.Parse(got.Body)!["MessageId"]!.ToString().ShouldBe(got.Headers["x-amz-sns-message-id"]);
    }

    [Fact]
    public async Task A_server_that_leaves_by_the_link_is_told()
    {
        var arn = await ServerAsync();

        await Aws.Http.GetStringAsync($"/?Action=Unsubscribe&SubscriptionArn={arn}");

        var told = await _receiver.NextAsync();
        told.Headers["x-amz-sns-message-type"].ShouldBe("UnsubscribeConfirmation");
        (await CallAsync("ListSubscriptions")).Descendants("member").ShouldBeEmpty();
        await Aws.Http.GetStringAsync(JsonNode.Parse(told.Body)!["SubscribeURL"]!.ToString());
        (await CallAsync("ListSubscriptions")).Descendants("member").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_server_in_trouble_is_tried_again()
    {
        await ServerAsync(
            ("RawMessageDelivery", "true"),
            ("DeliveryPolicy", """{"healthyRetryPolicy":{"minDelayTarget":1,"maxDelayTarget":1,"numRetries":2,"numNoDelayRetries":2},"requestPolicy":{"headerContentType":"application/json"}}"""));
        _receiver.Answers.Enqueue(HttpStatusCode.ServiceUnavailable);
        _receiver.Answers.Enqueue(HttpStatusCode.TooManyRequests);

        await PublishAsync("""{"a":1}""");

        for (var attempt = 0; attempt < 3; attempt++)
        {
            var got = await _receiver.NextAsync();
            got.Body.ShouldBe("""{"a":1}""");
            got.Headers["x-amz-sns-rawdelivery"].ShouldBe("true");
            got.Headers["Content-Type"].ShouldBe("application/json");
        }
    }

    [Fact]
    public async Task What_a_server_refuses_goes_to_the_dead_letters()
    {
        await QueueAsync("dead");
        await ServerAsync(("RedrivePolicy", """{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead"}"""));
        _receiver.Answers.Enqueue(HttpStatusCode.NotFound);

        await PublishAsync("lost");
        await _receiver.NextAsync();

        var queues = Aws.Get<IQueues>();
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var letter = (await queues.ReceiveAsync("arn:aws:sqs:us-east-1:000000000000:dead", 1, enough.Token)).ShouldHaveSingleItem();
        var record = JsonNode.Parse(letter.Json.Span)!;
        JsonNode.Parse(record["body"]!.ToString())!["Message"]!.ToString().ShouldBe("lost");
        record["messageAttributes"]!["ErrorCode"]!["stringValue"]!.ToString().ShouldBe("404");
    }

    [Fact]
    public async Task A_function_gets_an_event()
    {
        var arn = await SubscribeAsync("lambda", "arn:aws:lambda:us-east-1:000000000000:function:f");

        await PublishAsync("hello", ("Subject", "S"));

        var invocation = _functions.Invocations.ShouldHaveSingleItem();
        (invocation.Function, invocation.Type, invocation.Service).ShouldBe(("arn:aws:lambda:us-east-1:000000000000:function:f", InvocationType.Event, new InvokingService("sns.amazonaws.com", TopicArn)));
        var record = JsonNode.Parse(invocation.Payload.Span)!["Records"]![0]!;
        record["EventSource"]!.ToString().ShouldBe("aws:sns");
        record["EventSubscriptionArn"]!.ToString().ShouldBe(arn);
        record["Sns"]!["Message"]!.ToString().ShouldBe("hello");
        record["Sns"]!["SigningCertUrl"]!.ToString().ShouldStartWith("http://localhost:4566/_aws/sns/SimpleNotificationService-");
    }

    [Fact]
    public async Task What_a_function_refuses_goes_to_the_dead_letters()
    {
        await QueueAsync("dead");
        await SubscribeAsync("lambda", "arn:aws:lambda:us-east-1:000000000000:function:f", ("RedrivePolicy", """{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead"}"""));
        _functions.Refusal = new AwsException("ResourceNotFoundException", "Function not found");

        await PublishAsync("lost");

        (await MessagesAsync("dead")).ShouldHaveSingleItem().Elements("MessageAttribute").Single(attribute => attribute.Element("Name")!.Value == "ErrorMessage").Element("Value")!.Element("StringValue")!.Value
            .ShouldBe("Function not found");
    }

    [Fact]
    public async Task A_queue_whose_policy_does_not_name_the_topic_gets_nothing()
    {
        await QueueAsync("dead");
        await QueueAsync("jobs", """{"Statement":{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"*","Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:sns:us-east-1:000000000000:other"}}}}""");
        await SubscribeAsync("sqs", QueueArn, ("RawMessageDelivery", "true"), ("RedrivePolicy", """{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead"}"""));

        await PublishAsync("refused");

        (await BodiesAsync()).ShouldBeEmpty();
        (await BodiesAsync("dead")).ShouldBe(["refused"]);
    }

    private async Task<string> ServerAsync(params (string Name, string Value)[] attributes)
    {
        var arn = await SubscribeAsync("http", Endpoint, attributes);
        await Aws.Http.GetStringAsync(JsonNode.Parse((await _receiver.NextAsync()).Body)!["SubscribeURL"]!.ToString());
        return arn;
    }

    private sealed record Post(string Url, Dictionary<string, string> Headers, string Body);

    private sealed class Receiver : HttpMessageHandler
    {
        private readonly Channel<Post> _posts = Channel.CreateUnbounded<Post>();

        public ConcurrentQueue<HttpStatusCode> Answers { get; } = new();

        public async Task<Post> NextAsync() => await _posts.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var headers = request.Headers.NonValidated.Concat(request.Content!.Headers.NonValidated).ToDictionary(header => header.Key, header => header.Value.ToString());
            await _posts.Writer.WriteAsync(new Post(request.RequestUri!.OriginalString, headers, Encoding.UTF8.GetString(await request.Content.ReadAsByteArrayAsync(cancellationToken))), cancellationToken);
            return new HttpResponseMessage(Answers.TryDequeue(out var answer) ? answer : HttpStatusCode.OK);
        }
    }

    private sealed class Functions : IFunctions
    {
        public List<Invocation> Invocations { get; } = [];

        public AwsException? Refusal { get; set; }

        public Task<InvocationResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
        {
            Invocations.Add(invocation);
            return Refusal is { } refusal ? Task.FromException<InvocationResult>(refusal) : Task.FromResult(new InvocationResult(202, default));
        }
    }
}
