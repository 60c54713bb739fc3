using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.State;

namespace CampusIssues.Emulator.Sns.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topicpolicy.html</summary>
internal sealed class TopicPolicyResource(SnsState state, IPolicySyntax syntax) : IResourceProvider
{
    public string Type => "AWS::SNS::TopicPolicy";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string> { "PolicyDocument", "Topics" };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string>();

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        Set(request, request.Properties.Require("PolicyDocument"));
        return ValueTask.FromResult(Told(request.GeneratedName));
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        var kept = request.Properties.Texts("Topics");
        foreach (var topic in old.Properties.Texts("Topics").Except(kept).Select(state.Find).OfType<Topic>())
        {
            state.Change(topic, now => now.With("Policy", ""));
        }

        Set(request, request.Properties.Require("PolicyDocument"));
        return ValueTask.FromResult(Told(physicalId));
    }

    /// <summary>The topics have the policy again that every topic begins with.</summary>
    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        foreach (var topic in request.Properties.Texts("Topics").Select(state.Find).OfType<Topic>())
        {
            state.Change(topic, now => now.With("Policy", ""));
        }

        return ValueTask.CompletedTask;
    }

    private void Set(ResourceRequest request, string policy)
    {
        TopicPolicyText.Check(syntax, policy);
        foreach (var topic in request.Properties.Texts("Topics").Select(state.Get))
        {
            state.Change(topic, now => now.With("Policy", policy));
        }
    }

    private static ResourceResult Told(string id) => new(id, new Dictionary<string, string> { ["Id"] = id });
}
