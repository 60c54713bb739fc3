using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.CloudFormation;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html</summary>
internal sealed class PermissionProvider(FunctionStore functions) : IResourceProvider
{
    public string Type => "AWS::Lambda::Permission";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "Action", "EventSourceToken", "FunctionName", "FunctionUrlAuthType", "InvokedViaFunctionUrl", "Principal", "PrincipalOrgID", "SourceAccount", "SourceArn",
    };

    public IReadOnlySet<string> ReplacedBy => Properties;

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var permission = request.Properties.Read(json => json.AddPermissionRequest) with { StatementId = request.GeneratedName };
        ResourcePolicy.Add(functions, Reference(request), permission);
        return ValueTask.FromResult(Result(request.GeneratedName));
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Result(physicalId));

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        try
        {
            ResourcePolicy.Remove(functions, Reference(request), physicalId);
        }
        catch (AwsException gone) when (gone.Code == "ResourceNotFoundException")
        {
            // The function or the statement went before.
        }

        return ValueTask.CompletedTask;
    }

    private static FunctionReference Reference(ResourceRequest request) =>
        FunctionReference.Parse(request.Properties.Required("FunctionName"), null, request.Region, request.AccountId);

    private static ResourceResult Result(string id) => new(id, new Dictionary<string, string> { ["Id"] = id });
}
