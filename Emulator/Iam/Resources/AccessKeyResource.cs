using CampusIssues.Emulator.Iam.Operations.AccessKeys;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Iam.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-accesskey.html</summary>
internal sealed class AccessKeyResource(IamState state, TimeProvider time) : IResourceProvider
{
    public string Type => "AWS::IAM::AccessKey";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string> { "Serial", "Status", "UserName" };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "Serial", "UserName" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var key = CreateAccessKey.Make(state, request.Properties.Require("UserName"), time.GetUtcNow());
        return UpdateAsync(key.Id, request, request, cancellationToken);
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        var key = state.AccessKeys.Change(physicalId, present => (present ?? throw IamErrors.NoAccessKey(physicalId)) with { IsActive = request.Properties.Text("Status") != "Inactive" });
        return ValueTask.FromResult(new ResourceResult(key.Id, new Dictionary<string, string> { ["SecretAccessKey"] = key.Secret }));
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        state.AccessKeys.Remove(physicalId);
        return ValueTask.CompletedTask;
    }
}
