using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Tags;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_TagResource.html</summary>
internal sealed class TagResource(SnsState state) : IQueryOperation
{
    public string Name => "TagResource";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var tags = call.Form.Tags();
        var topic = TaggedTopic.Demand(call, state, Name);
        state.Change(topic, now => now with { Tags = TaggedTopic.With(now.Tags, tags) });
        return ValueTask.CompletedTask;
    }
}
