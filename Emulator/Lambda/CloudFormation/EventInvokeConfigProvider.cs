using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.CloudFormation;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html</summary>
internal sealed class EventInvokeConfigProvider(FunctionStore functions, TimeProvider time) : IResourceProvider
{
    public string Type => "AWS::Lambda::EventInvokeConfig";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "DestinationConfig", "FunctionName", "MaximumEventAgeInSeconds", "MaximumRetryAttempts", "Qualifier",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "FunctionName", "Qualifier" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Put(request, request.GeneratedName));

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Put(request, physicalId));

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        try
        {
            EventInvokeConfigs.Delete(functions, Reference(request));
        }
        catch (AwsException gone) when (gone.Code == "ResourceNotFoundException")
        {
            // The function or the configuration went before.
        }

        return ValueTask.CompletedTask;
    }

    private ResourceResult Put(ResourceRequest request, string id)
    {
        EventInvokeConfigs.Put(functions, Reference(request), request.Properties.Read(json => json.EventInvokeConfigRequest), time, keep: false);
        return new(id, new Dictionary<string, string>());
    }

    private static FunctionReference Reference(ResourceRequest request)
    {
        var qualifier = request.Properties.Required("Qualifier");
        return FunctionReference.Parse(request.Properties.Required("FunctionName"), null, request.Region, request.AccountId) with
        {
            Qualifier = qualifier == FunctionReference.Latest ? null : qualifier,
        };
    }
}
