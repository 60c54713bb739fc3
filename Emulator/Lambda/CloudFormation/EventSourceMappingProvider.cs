using CampusIssues.Emulator.Lambda.EventSources;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Lambda.CloudFormation;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html</summary>
internal sealed class EventSourceMappingProvider(EventSourceEditor editor, EventSourceStore mappings) : IResourceProvider
{
    public string Type => "AWS::Lambda::EventSourceMapping";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "BatchSize", "BisectBatchOnFunctionError", "DestinationConfig", "Enabled", "EventSourceArn", "FilterCriteria", "FunctionName",
        "FunctionResponseTypes", "KmsKeyArn", "MaximumBatchingWindowInSeconds", "MaximumRecordAgeInSeconds", "MaximumRetryAttempts", "MetricsConfig",
        "ParallelizationFactor", "ProvisionedPollerConfig", "ScalingConfig", "StartingPosition", "StartingPositionTimestamp", "Tags", "TumblingWindowInSeconds",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "EventSourceArn", "StartingPosition", "StartingPositionTimestamp" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Result(editor.Create(request.Properties.Read(json => json.EventSourceMappingRequest), request.Region, request.AccountId)));

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        var change = request.Properties.Read(json => json.EventSourceMappingRequest);
        return ValueTask.FromResult(Result(editor.Update(mappings.Get(physicalId), change with
        {
            // What a template no longer says goes back to its default.
            MaximumRetryAttempts = change.MaximumRetryAttempts ?? -1,
            MaximumRecordAgeInSeconds = change.MaximumRecordAgeInSeconds ?? -1,
            BisectBatchOnFunctionError = change.BisectBatchOnFunctionError ?? false,
            FunctionResponseTypes = change.FunctionResponseTypes ?? [],
            FilterCriteria = change.FilterCriteria ?? new FilterCriteria(null),
            DestinationConfig = change.DestinationConfig ?? new DestinationConfig(null, null),
            Enabled = change.Enabled ?? true,
        })));
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        mappings.Delete(physicalId);
        return ValueTask.CompletedTask;
    }

    private static ResourceResult Result(EventSourceMapping mapping) => new(
        mapping.Uuid,
        new Dictionary<string, string> { ["Id"] = mapping.Uuid, ["EventSourceMappingArn"] = EventSourceEditor.Arn(mapping) });
}
