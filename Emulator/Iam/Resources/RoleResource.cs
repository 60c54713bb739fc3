using System.Text.Json.Nodes;
using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html</summary>
internal sealed class RoleResource(IamState state, TimeProvider time) : IResourceProvider
{
    public string Type => "AWS::IAM::Role";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "AssumeRolePolicyDocument", "Description", "ManagedPolicyArns", "MaxSessionDuration", "Path", "PermissionsBoundary", "Policies", "RoleName", "Tags",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "Path", "RoleName" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var properties = request.Properties;
        var name = properties.Text("RoleName") ?? PrincipalProperties.Short(request.GeneratedName);
        var role = new Principal("Role", name, properties.Text("Path") ?? "/", IamState.NewId("AROA"), time.GetUtcNow());
        return state.Principals.TryAdd($"Role/{name}", Apply(role, properties))
            ? ValueTask.FromResult(Result(name))
            : throw IamErrors.Exists("Role", name);
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        state.Change("Role", physicalId, role => Apply(role, request.Properties));
        return ValueTask.FromResult(Result(physicalId));
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        state.Principals.Remove($"Role/{physicalId}");
        state.Changed();
        return ValueTask.CompletedTask;
    }

    private Principal Apply(Principal role, JsonObject properties)
    {
        var trust = properties["AssumeRolePolicyDocument"]?.ToJsonString() ?? throw new AwsException("InvalidRequest", "Model validation failed (#: required key [AssumeRolePolicyDocument] not found)");
        PolicyParser.Parse(trust, PolicyKind.Trust);
        state.Changed();
        return PrincipalProperties.Apply(role, properties, state) with
        {
            TrustPolicy = trust,
            Description = properties.Text("Description"),
            MaxSessionDuration = properties.Number("MaxSessionDuration") ?? 3600,
        };
    }

    private ResourceResult Result(string name)
    {
        var role = state.Get("Role", name);
        return new ResourceResult(name, new Dictionary<string, string> { ["Arn"] = role.Arn, ["RoleId"] = role.Id });
    }
}
