using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>The policies of queues (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-using-identity-based-policies.html).</summary>
internal sealed class QueuePolicies(SqsState state) : IResourcePolicies
{
    public string Service => "sqs";

    public IEnumerable<string> Of(string resourceArn) =>
        state.FindArn(resourceArn)?.Attributes.GetValueOrDefault("Policy") is { Length: > 0 } policy ? [policy] : [];
}
