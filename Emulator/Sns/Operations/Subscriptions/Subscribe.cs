using System.Xml;
using CampusIssues.Emulator.Sns.Delivery;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Subscriptions;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html</summary>
internal sealed class Subscribe(SnsState state, Subscriber subscriber) : IQueryOperation
{
    public string Name => "Subscribe";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (protocol, endpoint) = (call.Form.Require("Protocol"), call.Form["Endpoint"] ?? "");
        var topic = call.DemandTopic(state, Name, conditions: () => new Dictionary<string, IReadOnlyList<string>> { ["sns:Protocol"] = [protocol], ["sns:Endpoint"] = [endpoint] });
        var subscription = subscriber.Subscribe(topic, protocol, endpoint, call.Form.Map("Attributes"), call.Caller.Arn);
        result.Text("SubscriptionArn", subscription.IsPending && call.Form.Flag("ReturnSubscriptionArn") != true ? "pending confirmation" : subscription.Arn);
        return ValueTask.CompletedTask;
    }
}
