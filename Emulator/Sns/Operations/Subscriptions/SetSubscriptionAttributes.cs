using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Subscriptions;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_SetSubscriptionAttributes.html</summary>
internal sealed class SetSubscriptionAttributes(SnsState state) : IQueryOperation
{
    public string Name => "SetSubscriptionAttributes";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (name, value) = (call.Form.Require("AttributeName"), call.Form["AttributeValue"] ?? "");
        var subscription = NamedSubscription.Demand(call, state, Name);
        state.Put(SubscriptionAttributes.Set(subscription, name, value));
        return ValueTask.CompletedTask;
    }
}
