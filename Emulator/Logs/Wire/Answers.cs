namespace CampusIssues.Emulator.Logs.Wire;

internal sealed record LogGroupAnswer
{
    public required string LogGroupName { get; init; }

    public required long CreationTime { get; init; }

    public int? RetentionInDays { get; init; }

    public required int MetricFilterCount { get; init; }

    public required string Arn { get; init; }

    public required long StoredBytes { get; init; }

    public string? KmsKeyId { get; init; }

    public required string LogGroupClass { get; init; }

    public required string LogGroupArn { get; init; }

    public bool? DeletionProtectionEnabled { get; init; }
}

internal sealed record LogGroupList(IReadOnlyList<LogGroupAnswer> LogGroups, string? NextToken);

internal sealed record LogStreamAnswer
{
    public required string LogStreamName { get; init; }

    public required long CreationTime { get; init; }

    public long? FirstEventTimestamp { get; init; }

    public long? LastEventTimestamp { get; init; }

    public long? LastIngestionTime { get; init; }

    /// <summary>Once the stream has had events.</summary>
    public string? UploadSequenceToken { get; init; }

    public required string Arn { get; init; }

    public long StoredBytes { get; init; }
}

internal sealed record LogStreamList(IReadOnlyList<LogStreamAnswer> LogStreams, string? NextToken);

internal sealed record PutLogEventsAnswer(string NextSequenceToken, RejectedLogEventsInfo? RejectedLogEventsInfo);

internal sealed record RejectedLogEventsInfo(int? TooNewLogEventStartIndex, int? TooOldLogEventEndIndex, int? ExpiredLogEventEndIndex);

internal sealed record OutputLogEvent(long Timestamp, string Message, long IngestionTime);

internal sealed record GetLogEventsAnswer(IReadOnlyList<OutputLogEvent> Events, string NextForwardToken, string NextBackwardToken);

internal sealed record FilteredLogEvent(string LogStreamName, long Timestamp, string Message, long IngestionTime, string EventId);

internal sealed record FilterLogEventsAnswer(IReadOnlyList<FilteredLogEvent> Events, IReadOnlyList<string> SearchedLogStreams, string? NextToken);

internal sealed record LogGroupSummary(string LogGroupName, string LogGroupArn, string LogGroupClass);

internal sealed record LogGroupSummaryList(IReadOnlyList<LogGroupSummary> LogGroups, string? NextToken);

internal sealed record ResourcePolicy(string PolicyName, string PolicyDocument, long LastUpdatedTime, string PolicyScope = "ACCOUNT");

internal sealed record PutResourcePolicyAnswer(ResourcePolicy ResourcePolicy);

internal sealed record ResourcePolicyList(IReadOnlyList<ResourcePolicy> ResourcePolicies, string? NextToken);

internal sealed record TagsAnswer(IReadOnlyDictionary<string, string> Tags);

internal sealed record MetricFilterAnswer(
    string FilterName,
    string FilterPattern,
    IReadOnlyList<MetricTransformation> MetricTransformations,
    long CreationTime,
    string LogGroupName,
    bool ApplyOnTransformedLogs = false);

internal sealed record MetricFilterList(IReadOnlyList<MetricFilterAnswer> MetricFilters, string? NextToken);

internal sealed record SubscriptionFilterAnswer(string FilterName, string LogGroupName, string FilterPattern, string DestinationArn, string Distribution, long CreationTime, bool ApplyOnTransformedLogs = false);

internal sealed record SubscriptionFilterList(IReadOnlyList<SubscriptionFilterAnswer> SubscriptionFilters, string? NextToken);

internal sealed record MetricFilterMatch(long EventNumber, string EventMessage, IReadOnlyDictionary<string, string> ExtractedValues);

internal sealed record TestMetricFilterAnswer(IReadOnlyList<MetricFilterMatch> Matches);

internal sealed record StartQueryAnswer(string QueryId);

internal sealed record StopQueryAnswer(bool Success);

internal sealed record ResultField(string Field, string Value);

internal sealed record QueryStatistics(double RecordsMatched, double RecordsScanned, double BytesScanned);

internal sealed record GetQueryResultsAnswer(string QueryLanguage, IReadOnlyList<IReadOnlyList<ResultField>> Results, QueryStatistics Statistics, string Status);

internal sealed record QueryInfo(string QueryLanguage, string QueryId, string QueryString, string Status, long CreateTime, string? LogGroupName);

internal sealed record QueryList(IReadOnlyList<QueryInfo> Queries);

internal sealed record LogRecordAnswer(IReadOnlyDictionary<string, string> LogRecord);
