using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Iam.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-instanceprofile.html</summary>
internal sealed class InstanceProfileResource(IamState state, TimeProvider time) : IResourceProvider
{
    public string Type => "AWS::IAM::InstanceProfile";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string> { "InstanceProfileName", "Path", "Roles" };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "InstanceProfileName", "Path" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = request.Properties.Text("InstanceProfileName") ?? request.GeneratedName;
        var profile = new InstanceProfile(name, request.Properties.Text("Path") ?? "/", IamState.NewId("AIPA"), time.GetUtcNow()) { RoleName = RoleOf(request) };
        return state.InstanceProfiles.TryAdd(name, profile) ? ValueTask.FromResult(Result(profile)) : throw IamErrors.ProfileExists(name);
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Result(state.ChangeProfile(physicalId, profile => profile with { RoleName = RoleOf(request) })));

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        state.InstanceProfiles.Remove(physicalId);
        return ValueTask.CompletedTask;
    }

    private string? RoleOf(ResourceRequest request) => request.Properties.Texts("Roles") is [var role, ..] ? state.Get("Role", role).Name : null;

    private static ResourceResult Result(InstanceProfile profile) => new(profile.Name, new Dictionary<string, string> { ["Arn"] = profile.Arn });
}
