using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Subscriptions;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_GetSubscriptionAttributes.html</summary>
internal sealed class GetSubscriptionAttributes(SnsState state) : IQueryOperation
{
    public string Name => "GetSubscriptionAttributes";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var subscription = NamedSubscription.Demand(call, state, Name);
        result.Map("Attributes", SubscriptionAttributes.All(subscription, state.Get(subscription.TopicArn)), result.WriteString);
        return ValueTask.CompletedTask;
    }
}
