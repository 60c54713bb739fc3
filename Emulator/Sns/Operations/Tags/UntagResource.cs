using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Tags;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_UntagResource.html</summary>
internal sealed class UntagResource(SnsState state) : IQueryOperation
{
    public string Name => "UntagResource";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var keys = call.Form.List("TagKeys");
        var topic = TaggedTopic.Demand(call, state, Name);
        state.Change(topic, now => now with { Tags = now.Tags.Where(tag => !keys.Contains(tag.Key)).ToDictionary() });
        return ValueTask.CompletedTask;
    }
}
