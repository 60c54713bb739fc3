using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Iam.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-user.html</summary>
internal sealed class UserResource(IamState state, TimeProvider time) : IResourceProvider
{
    public string Type => "AWS::IAM::User";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "Groups", "LoginProfile", "ManagedPolicyArns", "Path", "PermissionsBoundary", "Policies", "Tags", "UserName",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "UserName" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = request.Properties.Text("UserName") ?? PrincipalProperties.Short(request.GeneratedName);
        var user = new Principal("User", name, request.Properties.Text("Path") ?? "/", IamState.NewId("AIDA"), time.GetUtcNow());
        if (!state.Principals.TryAdd($"User/{name}", PrincipalProperties.Apply(user, request.Properties, state) with { Groups = request.Properties.Texts("Groups") }))
        {
            throw IamErrors.Exists("User", name);
        }

        state.Changed();
        return ValueTask.FromResult(new ResourceResult(name, new Dictionary<string, string> { ["Arn"] = user.Arn }));
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        var user = state.Change("User", physicalId, present => PrincipalProperties.Apply(present, request.Properties, state) with { Groups = request.Properties.Texts("Groups") });
        return ValueTask.FromResult(new ResourceResult(physicalId, new Dictionary<string, string> { ["Arn"] = user.Arn }));
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        state.Principals.Remove($"User/{physicalId}");
        state.Changed();
        return ValueTask.CompletedTask;
    }
}
