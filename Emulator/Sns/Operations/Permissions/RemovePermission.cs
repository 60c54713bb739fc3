using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Permissions;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_RemovePermission.html</summary>
internal sealed class RemovePermission(SnsState state) : IQueryOperation
{
    public string Name => "RemovePermission";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var label = call.Form.Require("Label");
        var topic = call.DemandTopic(state, Name);
        state.Change(topic, now => now.With("Policy", TopicPolicyText.Remove(now, label)));
        return ValueTask.CompletedTask;
    }
}
