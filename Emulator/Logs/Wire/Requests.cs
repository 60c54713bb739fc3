using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.Logs.Wire;

/// <summary>The members of all requests about groups, streams and events; each operation reads those that it has.</summary>
internal sealed record LogsRequest
{
    public string? LogGroupName { get; init; }

    public string? LogGroupIdentifier { get; init; }

    public string? LogGroupNamePrefix { get; init; }

    public string? LogGroupNamePattern { get; init; }

    public string? LogGroupClass { get; init; }

    public string? KmsKeyId { get; init; }

    public bool? DeletionProtectionEnabled { get; init; }

    public int? RetentionInDays { get; init; }

    public string? LogStreamName { get; init; }

    public string? LogStreamNamePrefix { get; init; }

    public IReadOnlyList<string>? LogStreamNames { get; init; }

    public string? OrderBy { get; init; }

    public bool? Descending { get; init; }

    public long? StartTime { get; init; }

    public long? EndTime { get; init; }

    public string? FilterPattern { get; init; }

    public string? NextToken { get; init; }

    public int? Limit { get; init; }

    public bool? StartFromHead { get; init; }

    public IReadOnlyList<InputLogEvent>? LogEvents { get; init; }

    public IReadOnlyList<string>? LogEventMessages { get; init; }

    public string? ResourceArn { get; init; }

    [JsonConverter(typeof(TagsConverter))]
    public RequestTags? Tags { get; init; }

    public IReadOnlyList<string>? TagKeys { get; init; }

    public string? FilterName { get; init; }

    public string? DestinationArn { get; init; }

    public string? RoleArn { get; init; }

    public string? Distribution { get; init; }

    public string? FilterNamePrefix { get; init; }

    public string? MetricName { get; init; }

    public string? MetricNamespace { get; init; }

    public IReadOnlyList<MetricTransformation>? MetricTransformations { get; init; }

    public IReadOnlyList<string>? LogGroupNames { get; init; }

    public IReadOnlyList<string>? LogGroupIdentifiers { get; init; }

    public string? QueryString { get; init; }

    public string? QueryId { get; init; }

    public string? Status { get; init; }

    public int? MaxResults { get; init; }

    public string? LogRecordPointer { get; init; }

    public string? PolicyName { get; init; }

    public string? PolicyDocument { get; init; }

    /// <summary>The group that the request names, by its name or by its ARN.</summary>
    [JsonIgnore]
    public string Group => LogGroupName ?? GroupNames.Of(LogGroupIdentifier ?? ResourceArn)
        ?? throw LogsErrors.Validation("Value null at 'logGroupName' failed to satisfy constraint: Member must not be null");

    [JsonIgnore]
    public string Stream => LogStreamName
        ?? throw LogsErrors.Validation("Value null at 'logStreamName' failed to satisfy constraint: Member must not be null");
}

internal sealed record InputLogEvent(long? Timestamp, string? Message);

internal sealed record MetricTransformation(
    string? MetricName,
    string? MetricNamespace,
    string? MetricValue,
    double? DefaultValue,
    string? Unit,
    IReadOnlyDictionary<string, string>? Dimensions);
