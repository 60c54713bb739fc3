using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Lambda.CloudFormation;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-version.html</summary>
internal sealed class VersionProvider(FunctionStore functions) : IResourceProvider
{
    public string Type => "AWS::Lambda::Version";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string> { "CodeSha256", "Description", "FunctionName", "ProvisionedConcurrencyConfig", "RuntimePolicy" };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "CodeSha256", "Description", "FunctionName" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var reference = FunctionReference.Parse(request.Properties.Required("FunctionName"), null, request.Region, request.AccountId);
        var function = functions.Update(reference, current =>
            request.Properties.Text("CodeSha256") is { } expected && expected != current.Latest.CodeSha256
                ? throw LambdaErrors.InvalidParameter($"CodeSHA256 ({expected}) is different from current CodeSHA256 in $LATEST ({current.Latest.CodeSha256}). Please try again with the CodeSHA256 in $LATEST.")
                : FunctionEditor.Publish(current, request.Properties.Text("Description")));
        return ValueTask.FromResult(Result(function.Arn, function.Versions[^1].Version));
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        var reference = FunctionReference.Parse(physicalId);
        return ValueTask.FromResult(Result(reference.Arn, reference.Qualifier!));
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        var reference = FunctionReference.Parse(physicalId);
        if (functions.Find(reference.Name) is not null)
        {
            functions.Update(reference, function => function with { Versions = [.. function.Versions.Where(version => version.Version != reference.Qualifier)] });
        }

        return ValueTask.CompletedTask;
    }

    private static ResourceResult Result(string functionArn, string version) =>
        new($"{functionArn}:{version}", new Dictionary<string, string> { ["Version"] = version, ["FunctionArn"] = $"{functionArn}:{version}" });
}
