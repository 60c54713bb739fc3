using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.Lambda.Wire;

/// <summary>What is asked of an event source mapping; what is null keeps its value, at creation its default.</summary>
internal sealed record EventSourceMappingRequest
{
    public string? EventSourceArn { get; init; }

    public string? FunctionName { get; init; }

    public bool? Enabled { get; init; }

    public int? BatchSize { get; init; }

    public FilterCriteria? FilterCriteria { get; init; }

    public int? MaximumBatchingWindowInSeconds { get; init; }

    public int? ParallelizationFactor { get; init; }

    public string? StartingPosition { get; init; }

    public DestinationConfig? DestinationConfig { get; init; }

    public int? MaximumRecordAgeInSeconds { get; init; }

    public bool? BisectBatchOnFunctionError { get; init; }

    public int? MaximumRetryAttempts { get; init; }

    public IReadOnlyList<string>? FunctionResponseTypes { get; init; }
}

internal sealed record FilterCriteria(IReadOnlyList<Filter>? Filters);

internal sealed record Filter(string? Pattern);

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_EventSourceMappingConfiguration.html</summary>
internal sealed record EventSourceMappingConfiguration
{
    [JsonPropertyName("UUID")]
    public required string Uuid { get; init; }

    public string? StartingPosition { get; init; }

    public required int BatchSize { get; init; }

    public required int MaximumBatchingWindowInSeconds { get; init; }

    public int? ParallelizationFactor { get; init; }

    public required string EventSourceArn { get; init; }

    public FilterCriteria? FilterCriteria { get; init; }

    public required string FunctionArn { get; init; }

    public required double LastModified { get; init; }

    public string? LastProcessingResult { get; init; }

    public required string State { get; init; }

    public required string StateTransitionReason { get; init; }

    public DestinationConfig? DestinationConfig { get; init; }

    public int? MaximumRecordAgeInSeconds { get; init; }

    public bool? BisectBatchOnFunctionError { get; init; }

    public int? MaximumRetryAttempts { get; init; }

    public int? TumblingWindowInSeconds { get; init; }

    public required IReadOnlyList<string> FunctionResponseTypes { get; init; }

    public required string EventSourceMappingArn { get; init; }
}

internal sealed record EventSourceMappingList(IReadOnlyList<EventSourceMappingConfiguration> EventSourceMappings, string? NextMarker);
