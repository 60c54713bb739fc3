using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>Creates and changes event source mappings; behind the API and the CloudFormation type.</summary>
internal sealed class EventSourceEditor(
    EventSourceStore mappings,
    FunctionStore functions,
    TimeProvider time,
    ITableStreams? streams = null,
    IQueues? queues = null,
    ExecutionRole? role = null)
{
    private const double MillisecondsPerSecond = 1000;

    public EventSourceMapping Create(EventSourceMappingRequest request, string region, string accountId)
    {
        EventSourceRules.Check(request, creating: true);
        var reference = FunctionReference.Parse(request.FunctionName!, null, region, accountId);
        var source = request.EventSourceArn ?? throw LambdaErrors.InvalidParameter("Unrecognized event source.");
        CheckSource(source, request.StartingPosition);
        functions.GetVersion(reference);
        role?.CheckSource(reference.Name, source);
        if (mappings.All.FirstOrDefault(other => other.EventSourceArn == source && other.FunctionArn == reference.QualifiedArn) is { } existing)
        {
            throw LambdaErrors.Conflict(
                $"The event source arn (\" {source} \") and function (\" {reference.Name} \") provided mapping already exists. " +
                $"Please update or delete the existing mapping with UUID {existing.Uuid}");
        }

        var isQueue = IsQueue(source);
        var mapping = Apply(
            new EventSourceMapping
            {
                Uuid = RequestIds.NewUuid(),
                FunctionName = reference.Name,
                FunctionArn = reference.QualifiedArn,
                EventSourceArn = source,
                BatchSize = isQueue ? 10 : 100,
                StartingPosition = isQueue ? null : request.StartingPosition,
            },
            request);
        mappings.Put(mapping);
        return mapping;
    }

    public EventSourceMapping Update(EventSourceMapping mapping, EventSourceMappingRequest request)
    {
        EventSourceRules.Check(request, creating: false);
        var changed = Apply(mapping, request);
        if (request.FunctionName is { } name)
        {
            var reference = FunctionReference.Parse(name);
            functions.GetVersion(reference);
            changed = changed with { FunctionName = reference.Name, FunctionArn = reference.QualifiedArn };
        }

        mappings.Put(changed);
        return changed;
    }

    public static string Arn(EventSourceMapping mapping)
    {
        var function = FunctionReference.Parse(mapping.FunctionArn);
        return $"arn:aws:lambda:{function.Region}:{function.AccountId}:event-source-mapping:{mapping.Uuid}";
    }

    /// <summary>The mapping that a call names, once the caller may do that with it.</summary>
    public static EventSourceMapping Permitted(AwsCall call, EventSourceStore mappings)
    {
        var uuid = call.PathParameters["UUID"];
        var mapping = mappings.Find(uuid);
        call.Demand(
            $"lambda:{call.Operation}",
            mapping is null ? $"arn:aws:lambda:{call.Region}:{call.AccountId}:event-source-mapping:{uuid}" : Arn(mapping),
            () => Conditions(mapping?.FunctionArn));
        return mapping ?? mappings.Get(uuid);
    }

    /// <summary>The condition key by which policies tie a mapping to a function.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Conditions(string? functionArn) => functionArn is null ? [] : new() { ["lambda:FunctionArn"] = [functionArn] };

    public static EventSourceMappingConfiguration Describe(EventSourceMapping mapping, string? state = null)
    {
        var isQueue = IsQueue(mapping.EventSourceArn!);
        return new EventSourceMappingConfiguration
        {
            Uuid = mapping.Uuid,
            StartingPosition = mapping.StartingPosition,
            BatchSize = mapping.BatchSize,
            MaximumBatchingWindowInSeconds = mapping.MaximumBatchingWindowInSeconds,
            ParallelizationFactor = isQueue ? null : mapping.ParallelizationFactor,
            EventSourceArn = mapping.EventSourceArn!,
            FilterCriteria = mapping.FilterPatterns.Count > 0 ? new FilterCriteria([.. mapping.FilterPatterns.Select(pattern => new Filter(pattern))]) : null,
            FunctionArn = mapping.FunctionArn,
            LastModified = mapping.LastModified.ToUnixTimeMilliseconds() / MillisecondsPerSecond,
            LastProcessingResult = isQueue ? null : "No records processed",
            State = state ?? (mapping.Enabled ? "Enabled" : "Disabled"),
            StateTransitionReason = isQueue ? "USER_INITIATED" : "User action",
            DestinationConfig = isQueue ? null : new DestinationConfig(null, new Destination(mapping.OnFailureDestination)),
            MaximumRecordAgeInSeconds = isQueue ? null : mapping.MaximumRecordAgeInSeconds,
            BisectBatchOnFunctionError = isQueue ? null : mapping.BisectBatchOnFunctionError,
            MaximumRetryAttempts = isQueue ? null : mapping.MaximumRetryAttempts,
            TumblingWindowInSeconds = isQueue ? null : 0,
            FunctionResponseTypes = mapping.FunctionResponseTypes,
            EventSourceMappingArn = Arn(mapping),
        };
    }

    private static bool IsQueue(string arn) => CampusIssues.Emulator.Wire.Arn.TryParse(arn)?.Service == "sqs";

    private void CheckSource(string arn, string? startingPosition)
    {
        switch (CampusIssues.Emulator.Wire.Arn.TryParse(arn)?.Service)
        {
            case "dynamodb" when startingPosition is null:
                throw LambdaErrors.InvalidParameter(
                    "1 validation error detected: Value null at 'startingPosition' failed to satisfy constraint: Member must not be null.");
            case "dynamodb" when streams is not null && !streams.Exists(arn):
                throw LambdaErrors.InvalidParameter($"Stream not found: {arn}");
            case "dynamodb" when startingPosition == "AT_TIMESTAMP":
                throw LambdaErrors.InvalidParameter($"Unsupported starting position for arn type: {arn}");
            case "sqs" when queues is not null && !queues.Exists(arn):
                throw LambdaErrors.InvalidParameter(
                    "Error occurred while ReceiveMessage. SQS Error Code: AWS.SimpleQueueService.NonExistentQueue. " +
                    "SQS Error Message: The specified queue does not exist.");
            case "dynamodb" or "sqs":
                return;
            default:
                throw LambdaErrors.InvalidParameter("Unrecognized event source.");
        }
    }

    private EventSourceMapping Apply(EventSourceMapping mapping, EventSourceMappingRequest request) => mapping with
    {
        BatchSize = request.BatchSize ?? mapping.BatchSize,
        MaximumBatchingWindowInSeconds = request.MaximumBatchingWindowInSeconds ?? mapping.MaximumBatchingWindowInSeconds,
        ParallelizationFactor = request.ParallelizationFactor ?? mapping.ParallelizationFactor,
        BisectBatchOnFunctionError = request.BisectBatchOnFunctionError ?? mapping.BisectBatchOnFunctionError,
        MaximumRetryAttempts = request.MaximumRetryAttempts ?? mapping.MaximumRetryAttempts,
        MaximumRecordAgeInSeconds = request.MaximumRecordAgeInSeconds ?? mapping.MaximumRecordAgeInSeconds,
        FunctionResponseTypes = request.FunctionResponseTypes ?? mapping.FunctionResponseTypes,
        FilterPatterns = request.FilterCriteria is null
            ? mapping.FilterPatterns
            : [.. (request.FilterCriteria.Filters ?? []).Select(filter => filter.Pattern).OfType<string>()],
        OnFailureDestination = request.DestinationConfig is null ? mapping.OnFailureDestination : request.DestinationConfig.OnFailure?.Arn,
        Enabled = request.Enabled ?? mapping.Enabled,
        LastModified = time.GetUtcNow(),
    };
}
