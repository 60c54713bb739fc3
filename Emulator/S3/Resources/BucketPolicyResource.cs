using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.S3.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucketpolicy.html</summary>
internal sealed class BucketPolicyResource(S3State state, PolicyCheck check) : IResourceProvider
{
    public string Type => "AWS::S3::BucketPolicy";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string> { "Bucket", "PolicyDocument" };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "Bucket" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = request.Properties.Require("Bucket");
        var policy = request.Properties.Require("PolicyDocument");
        state.Change(name, bucket => bucket.With(Settings.Policy, check.Check(bucket, policy)));
        return ValueTask.FromResult(new ResourceResult(name, new Dictionary<string, string>()));
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        CreateAsync(request, cancellationToken);

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        if (state.Find(physicalId) is not null)
        {
            state.Change(physicalId, bucket => bucket.With(Settings.Policy, null));
        }

        return ValueTask.CompletedTask;
    }
}
