using System.Text.Json.Nodes;
using System.Xml.Linq;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Sns;

/// <summary>Facts about SNS, played over its query protocol.</summary>
public abstract class SnsFacts : IAsyncLifetime
{
    protected const string TopicArn = "arn:aws:sns:us-east-1:000000000000:news";
    protected const string QueueArn = "arn:aws:sqs:us-east-1:000000000000:jobs";
    private LocalAws? _aws;

    private protected LocalAws Aws => _aws ??= Start();

    private protected virtual LocalAws Start() => new();

    public virtual async Task InitializeAsync() => await CallAsync("CreateTopic", ("Name", "news"));

    public Task DisposeAsync() => Aws.DisposeAsync().AsTask();

    protected Task<XElement> CallAsync(string action, params (string Name, string Value)[] parameters) => Aws.QueryAsync("sns", "2010-03-31", action, parameters);

    protected async Task<string> RefusalAsync(string action, params (string Name, string Value)[] parameters) =>
        (await Should.ThrowAsync<QueryFault>(() => CallAsync(action, parameters))).Message;

    protected Task<XElement> PublishAsync(string message, params (string Name, string Value)[] more) => CallAsync("Publish", [("TopicArn", TopicArn), ("Message", message), .. more]);

    /// <summary>A queue whose policy lets the topic send, subscribed; the subscription's ARN.</summary>
    protected async Task<string> SubscribeQueueAsync(params (string Name, string Value)[] attributes)
    {
        await QueueAsync("jobs");
        return await SubscribeAsync("sqs", QueueArn, attributes);
    }

    protected async Task<string> SubscribeAsync(string protocol, string endpoint, params (string Name, string Value)[] attributes)
    {
        var map = attributes.SelectMany((attribute, index) => new[] { ($"Attributes.entry.{index + 1}.key", attribute.Name), ($"Attributes.entry.{index + 1}.value", attribute.Value) });
        var answer = await CallAsync("Subscribe", [("TopicArn", TopicArn), ("Protocol", protocol), ("Endpoint", endpoint), ("ReturnSubscriptionArn", "true"), .. map]);
        return answer.Element("SubscriptionArn")!.Value;
    }

    protected Task<XElement> QueueAsync(string name, string? policy = null, params (string Name, string Value)[] more) => Aws.QueryAsync(
        "sqs",
        "2012-11-05",
        "CreateQueue",
        [
            ("QueueName", name),
            ("Attribute.1.Name", "Policy"),
            ("Attribute.1.Value", policy ?? """{"Statement":{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"*","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:sns:us-east-1:000000000000:*"}}}}"""),
            .. more,
        ]);

    /// <summary>What a queue has now.</summary>
    protected async Task<XElement[]> MessagesAsync(string name = "jobs") =>
    [
        .. (await Aws.QueryAsync(
            "sqs",
            "2012-11-05",
            "ReceiveMessage",
            ("QueueUrl", $"http://localhost:4566/000000000000/{name}"),
            ("MaxNumberOfMessages", "10"),
            ("MessageAttributeName.1", "All"),
            ("AttributeName.1", "All"))).Elements("Message"),
    ];

    protected async Task<string[]> BodiesAsync(string name = "jobs") => [.. (await MessagesAsync(name)).Select(message => message.Element("Body")!.Value)];

    /// <summary>What the mailbox has, newest first.</summary>
    protected async Task<JsonNode[]> MailsAsync() => [.. (await Aws.JsonAsync("/_aws/mailbox/messages"))["messages"]!.AsArray().Select(mail => mail!)];

    protected static Dictionary<string, string> MapOf(XElement answer) =>
        answer.Element("Attributes")!.Elements("entry").ToDictionary(entry => entry.Element("key")!.Value, entry => entry.Element("value")!.Value);
}
