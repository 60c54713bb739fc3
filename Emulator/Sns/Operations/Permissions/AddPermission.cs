using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Permissions;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_AddPermission.html</summary>
internal sealed class AddPermission(SnsState state) : IQueryOperation
{
    public string Name => "AddPermission";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var label = call.Form.Require("Label");
        var (accounts, actions) = (call.Form.List("AWSAccountId"), call.Form.List("ActionName"));
        new Constraints().Required("aWSAccountId", accounts.Count > 0).Required("actionName", actions.Count > 0).Enforce();
        var topic = call.DemandTopic(state, Name);
        state.Change(topic, now => now.With("Policy", TopicPolicyText.Add(now, label, accounts, actions)));
        return ValueTask.CompletedTask;
    }
}
