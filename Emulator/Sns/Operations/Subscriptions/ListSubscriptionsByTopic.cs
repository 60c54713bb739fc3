using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Subscriptions;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptionsByTopic.html</summary>
internal sealed class ListSubscriptionsByTopic(SnsState state) : IQueryOperation
{
    public string Name => "ListSubscriptionsByTopic";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var topic = call.DemandTopic(state, Name);
        SubscriptionXml.WriteList(call.Form, result, state.SubscriptionsOf(topic));
        return ValueTask.CompletedTask;
    }
}
