using System.Xml;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Topics;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html</summary>
internal sealed class SetTopicAttributes(SnsState state, IPolicySyntax syntax) : IQueryOperation
{
    public string Name => "SetTopicAttributes";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (name, value) = (call.Form.Require("AttributeName"), call.Form["AttributeValue"] ?? "");
        var topic = call.DemandTopic(state, Name);
        TopicAttributes.Check(topic, name, value, syntax);
        state.Change(topic, now => now.With(name, value));
        return ValueTask.CompletedTask;
    }
}
