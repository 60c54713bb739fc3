using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Subscriptions;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptions.html</summary>
internal sealed class ListSubscriptions(SnsState state) : IQueryOperation
{
    public string Name => "ListSubscriptions";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("sns:ListSubscriptions", call.Everything());
        SubscriptionXml.WriteList(call.Form, result, state.SubscriptionsIn(call.Region));
        return ValueTask.CompletedTask;
    }
}
