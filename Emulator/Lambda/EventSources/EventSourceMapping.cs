namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>
/// A source of events of a function (https://docs.aws.amazon.com/lambda/latest/api/API_EventSourceMappingConfiguration.html).
/// </summary>
internal sealed record EventSourceMapping
{
    public const string ReportBatchItemFailures = "ReportBatchItemFailures";

    public required string Uuid { get; init; }

    public required string FunctionName { get; init; }

    /// <summary>The ARN of the function, with its alias or version where one was named.</summary>
    public required string FunctionArn { get; init; }

    /// <summary>The stream's or the queue's ARN; null where a table is named.</summary>
    public string? EventSourceArn { get; init; }

    /// <summary>The table whose stream is read, for mappings that name a table.</summary>
    public string? TableName { get; init; }

    public int BatchSize { get; init; } = 100;

    public int MaximumBatchingWindowInSeconds { get; init; }

    /// <summary><c>TRIM_HORIZON</c>, <c>LATEST</c> or <c>AT_TIMESTAMP</c>.</summary>
    public string? StartingPosition { get; init; }

    public bool BisectBatchOnFunctionError { get; init; }

    /// <summary>How often a batch is tried again; -1 for as long as its records live.</summary>
    public int MaximumRetryAttempts { get; init; } = -1;

    /// <summary>How old a record may be, in seconds; -1 for as long as it lives.</summary>
    public int MaximumRecordAgeInSeconds { get; init; } = -1;

    public int ParallelizationFactor { get; init; } = 1;

    public IReadOnlyList<string> FunctionResponseTypes { get; init; } = [];

    /// <summary>The filters, as JSON; a record must match one of them, where there are any.</summary>
    public IReadOnlyList<string> FilterPatterns { get; init; } = [];

    /// <summary>Where what is given up goes; null for nowhere.</summary>
    public string? OnFailureDestination { get; init; }

    public bool Enabled { get; init; } = true;

    public DateTimeOffset LastModified { get; init; }

    public bool ReportsFailures => FunctionResponseTypes.Contains(ReportBatchItemFailures);
}
