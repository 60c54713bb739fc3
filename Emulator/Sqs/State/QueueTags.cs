using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>The tags of queues, for the decisions of <c>Iam</c>.</summary>
internal sealed class QueueTags(SqsState state) : IResourceTags
{
    public string Service => "sqs";

    public IReadOnlyDictionary<string, string>? Of(string resourceArn) => state.FindArn(resourceArn)?.Tags;
}
