using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Topics;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html</summary>
internal sealed class GetTopicAttributes(SnsState state) : IQueryOperation
{
    public string Name => "GetTopicAttributes";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var topic = call.DemandTopic(state, Name);
        result.Map("Attributes", TopicAttributes.All(topic, [.. state.SubscriptionsOf(topic)]), result.WriteString);
        return ValueTask.CompletedTask;
    }
}
