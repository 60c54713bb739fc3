using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Tags;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_ListTagsForResource.html</summary>
internal sealed class ListTagsForResource(SnsState state) : IQueryOperation
{
    public string Name => "ListTagsForResource";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var topic = TaggedTopic.Demand(call, state, Name);
        result.List("Tags", topic.Tags, tag =>
        {
            result.Text("Key", tag.Key);
            result.Text("Value", tag.Value);
        });
        return ValueTask.CompletedTask;
    }
}
