using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.Delivery;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sns.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html</summary>
internal sealed class SubscriptionResource(SnsState state, Subscriber subscriber) : IResourceProvider
{
    private static readonly string[] Attributes = ["DeliveryPolicy", "FilterPolicy", "FilterPolicyScope", "RawMessageDelivery", "RedrivePolicy", "SubscriptionRoleArn"];

    public string Type => "AWS::SNS::Subscription";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>([.. Attributes, "Endpoint", "Protocol", "Region", "TopicArn"]);

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "Endpoint", "Protocol", "Region", "TopicArn" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var properties = request.Properties;
        var (topicArn, protocol, endpoint) = (properties.Require("TopicArn"), properties.Require("Protocol"), properties.Text("Endpoint") ?? "");
        var subscription = subscriber.Subscribe(state.Get(topicArn), protocol, endpoint, AttributesOf(request), Caller.Root(null).Arn);
        return ValueTask.FromResult(Told(subscription));
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        var subscription = state.FindSubscription(physicalId) ?? throw SnsErrors.NoSubscription();
        var attributes = SubscriptionAttributes.Check(AttributesOf(request), subscription.Protocol, subscription.TopicArn);
        state.Put(subscription with { Attributes = attributes });
        return ValueTask.FromResult(Told(subscription));
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        if (state.FindSubscription(physicalId) is { } subscription)
        {
            subscriber.Unsubscribe(subscription, isAuthenticated: true);
        }

        return ValueTask.CompletedTask;
    }

    private static Dictionary<string, string> AttributesOf(ResourceRequest request) =>
        Attributes.Where(request.Properties.ContainsKey).ToDictionary(name => name, name => request.Properties.Text(name)!);

    private static ResourceResult Told(Subscription subscription) => new(subscription.Arn, new Dictionary<string, string> { ["Arn"] = subscription.Arn });
}
