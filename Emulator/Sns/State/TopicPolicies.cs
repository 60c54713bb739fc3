using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Sns.State;

/// <summary>The policies of topics (https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html).</summary>
internal sealed class TopicPolicies(SnsState state) : IResourcePolicies
{
    public string Service => "sns";

    public IEnumerable<string> Of(string resourceArn) => state.Find(resourceArn) is { } topic ? [topic.Policy] : [];
}
