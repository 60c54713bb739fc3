using System.Xml;
using CampusIssues.Emulator.Sns.Delivery;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Subscriptions;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_Unsubscribe.html</summary>
internal sealed class Unsubscribe(SnsState state, Subscriber subscriber) : IQueryOperation
{
    public string Name => "Unsubscribe";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var arn = NamedSubscription.CheckArn(call.Form.Require("SubscriptionArn"));
        call.Demand("sns:Unsubscribe", call.Everything());
        if (state.FindSubscription(arn) is { } subscription)
        {
            subscriber.Unsubscribe(subscription, call.Caller.AccessKeyId is not null);
        }
        return ValueTask.CompletedTask;
    }
}
