using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.Delivery;
using CampusIssues.Emulator.Sns.Operations.Topics;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sns.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html</summary>
internal sealed class TopicResource(SnsState state, Subscriber subscriber, IPolicySyntax syntax, TimeProvider time) : IResourceProvider
{
    private static readonly string[] Attributes = ["ContentBasedDeduplication", "DisplayName", "FifoThroughputScope", "FifoTopic", "KmsMasterKeyId", "SignatureVersion", "TracingConfig"];

    public string Type => "AWS::SNS::Topic";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>([.. Attributes, "DeliveryStatusLogging", "Subscription", "Tags", "TopicName"]);

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "FifoTopic", "TopicName" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var attributes = AttributesOf(request.Properties);
        var isFifo = attributes.GetValueOrDefault("FifoTopic") == "true";
        var name = CreateTopic.CheckName(request.Properties.Text("TopicName") ?? (isFifo ? $"{request.GeneratedName}.fifo" : request.GeneratedName), attributes);
        var topic = new Topic(name, request.Region, time.GetUtcNow()) { Attributes = attributes, Tags = request.Properties.Tags() };
        if (!state.TryAdd(topic))
        {
            throw new AwsException("AlreadyExists", $"Resource of type 'AWS::SNS::Topic' with identifier '{topic.Arn}' already exists.");
        }

        Subscribe(topic, request, []);
        return ValueTask.FromResult(Told(topic));
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        var attributes = AttributesOf(request.Properties);
        var topic = state.Get(physicalId);
        // What other resources and calls set, as the policy, stays.
        state.Change(topic, now => now with
        {
            Attributes = now.Attributes.Where(attribute => !IsOfTemplates(attribute.Key)).Concat(attributes).ToDictionary(),
            Tags = request.Properties.Tags(),
        });
        Subscribe(topic, request, [.. SubscriptionsOf(old)]);
        return ValueTask.FromResult(Told(topic));
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        if (state.Find(physicalId) is { } topic)
        {
            state.Delete(topic);
        }

        return ValueTask.CompletedTask;
    }

    private static ResourceResult Told(Topic topic) => new(topic.Arn, new Dictionary<string, string> { ["TopicArn"] = topic.Arn, ["TopicName"] = topic.Name });

    private static bool IsOfTemplates(string attribute) => Attributes.Contains(attribute) || attribute.Contains("Feedback", StringComparison.Ordinal);

    private IReadOnlyDictionary<string, string> AttributesOf(JsonObject properties)
    {
        var attributes = Attributes.Where(properties.ContainsKey).ToDictionary(name => name, name => properties.Text(name)!);
        foreach (var logging in properties.Objects("DeliveryStatusLogging"))
        {
            var protocol = logging.Require("Protocol") switch
            {
                "application" => "Application",
                "firehose" => "Firehose",
                "lambda" => "Lambda",
                "sqs" => "SQS",
                "http/s" => "HTTP",
                var other => throw new AwsException("InvalidRequest", $"Model validation failed (#/DeliveryStatusLogging: {other} is not a valid enum value)"),
            };
            foreach (var name in new[] { "FailureFeedbackRoleArn", "SuccessFeedbackRoleArn", "SuccessFeedbackSampleRate" }.Where(logging.ContainsKey))
            {
                attributes[$"{protocol}{name}"] = logging.Text(name)!;
            }
        }

        return TopicAttributes.Check(attributes, syntax);
    }

    private static IEnumerable<(string Protocol, string Endpoint)> SubscriptionsOf(ResourceRequest request) =>
        request.Properties.Objects("Subscription").Select(wanted => (wanted.Require("Protocol"), wanted.Require("Endpoint")));

    private void Subscribe(Topic topic, ResourceRequest request, (string Protocol, string Endpoint)[] before)
    {
        var wanted = SubscriptionsOf(request).ToArray();
        foreach (var (protocol, endpoint) in wanted)
        {
            subscriber.Subscribe(topic, protocol, endpoint, new Dictionary<string, string>(), Caller.Root(null).Arn);
        }

        foreach (var (protocol, endpoint) in before.Except(wanted))
        {
            if (state.SubscriptionsOf(topic).FirstOrDefault(known => known.Protocol == protocol && known.Endpoint == endpoint) is { } gone)
            {
                subscriber.Unsubscribe(gone, isAuthenticated: true);
            }
        }
    }
}
