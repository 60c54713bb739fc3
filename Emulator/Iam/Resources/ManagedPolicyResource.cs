using System.Text.Json.Nodes;
using CampusIssues.Emulator.Iam.Operations.Policies;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Iam.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-managedpolicy.html</summary>
internal sealed class ManagedPolicyResource(IamState state, TimeProvider time) : IResourceProvider
{
    public string Type => "AWS::IAM::ManagedPolicy";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "Description", "Groups", "ManagedPolicyName", "Path", "PolicyDocument", "Roles", "Users",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "Description", "ManagedPolicyName", "Path" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var properties = request.Properties;
        var name = properties.Text("ManagedPolicyName") ?? request.GeneratedName;
        var policy = CreatePolicy.Make(name, properties.Text("Path") ?? "/", PrincipalProperties.Document(properties), properties.Text("Description"), time.GetUtcNow());
        if (!state.Policies.TryAdd(policy.Arn, policy))
        {
            throw IamErrors.PolicyExists(name);
        }

        Attach(policy.Arn, properties);
        return ValueTask.FromResult(Result(policy));
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        var document = PrincipalProperties.Document(request.Properties);
        var policy = state.Policies.Change(physicalId, present => (present ?? throw IamErrors.NoPolicy(physicalId)) with
        {
            Versions = [new PolicyVersion(present.DefaultVersion, document, time.GetUtcNow())],
        });
        Detach(physicalId);
        Attach(physicalId, request.Properties);
        return ValueTask.FromResult(Result(policy));
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        Detach(physicalId);
        state.Policies.Remove(physicalId);
        return ValueTask.CompletedTask;
    }

    private static ResourceResult Result(ManagedPolicy policy) =>
        new(policy.Arn, new Dictionary<string, string> { ["PolicyArn"] = policy.Arn, ["PolicyId"] = policy.Id, ["DefaultVersionId"] = policy.DefaultVersion });

    private void Attach(string arn, JsonObject properties)
    {
        foreach (var (kind, names) in new[] { ("Role", properties.Texts("Roles")), ("User", properties.Texts("Users")) })
        {
            foreach (var name in names)
            {
                state.Change(kind, name, principal => principal with { Attached = [.. principal.Attached.Where(other => other != arn), arn] });
            }
        }

        state.Changed();
    }

    private void Detach(string arn)
    {
        foreach (var principal in state.Principals.All.Where(principal => principal.Attached.Contains(arn)))
        {
            state.Change(principal.Kind, principal.Name, old => old with { Attached = [.. old.Attached.Where(other => other != arn)] });
        }
    }
}
