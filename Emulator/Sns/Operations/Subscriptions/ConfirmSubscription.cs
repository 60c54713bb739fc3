using System.Xml;
using CampusIssues.Emulator.Sns.Delivery;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Subscriptions;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_ConfirmSubscription.html</summary>
internal sealed class ConfirmSubscription(SnsState state, Subscriber subscriber) : IQueryOperation
{
    public string Name => "ConfirmSubscription";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var token = call.Form.Require("Token");
        var arn = call.Form.Require("TopicArn");
        call.Demand("sns:ConfirmSubscription", call.TopicArn(arn));
        var topic = state.Get(arn);
        var needsAuthentication = call.Form.Flag("AuthenticateOnUnsubscribe") == true;
        result.Text("SubscriptionArn", subscriber.Confirm(topic, token, call.Caller.AccessKeyId is not null, needsAuthentication).Arn);
        return ValueTask.CompletedTask;
    }
}
