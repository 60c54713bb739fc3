using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Urls;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.CloudFormation;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-url.html</summary>
internal sealed class UrlProvider(FunctionUrls urls) : IResourceProvider
{
    public string Type => "AWS::Lambda::Url";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string> { "AuthType", "Cors", "InvokeMode", "Qualifier", "TargetFunctionArn" };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "Qualifier", "TargetFunctionArn" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Result(urls.Create(Reference(request), request.Properties.Read(json => json.FunctionUrlRequest))));

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Result(urls.Update(Reference(request), request.Properties.Read(json => json.FunctionUrlRequest))));

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        try
        {
            urls.Delete(Reference(request));
        }
        catch (AwsException gone) when (gone.Code == "ResourceNotFoundException")
        {
            // The function or the address went before.
        }

        return ValueTask.CompletedTask;
    }

    private static FunctionReference Reference(ResourceRequest request) => FunctionReference.Parse(
        request.Properties.Required("TargetFunctionArn"),
        request.Properties.Text("Qualifier"),
        request.Region,
        request.AccountId);

    private static ResourceResult Result(FunctionUrlConfig url) => new(
        url.FunctionArn,
        new Dictionary<string, string> { ["FunctionUrl"] = url.FunctionUrl, ["FunctionArn"] = url.FunctionArn });
}
