namespace CampusIssues.Emulator.Logs;

/// <summary>Quotas of CloudWatch Logs (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html), and the emulator's own.</summary>
internal static class LogsLimits
{
    /// <summary>The largest batch, in bytes of its messages and 26 for each.</summary>
    public const int BatchBytes = 1_048_576;

    /// <summary>The most events of a batch.</summary>
    public const int BatchEvents = 10_000;

    /// <summary>The longest time from the first event of a batch to its last, in milliseconds.</summary>
    public const long BatchSpan = 24 * 60 * 60 * 1000;

    /// <summary>The most groups, streams or filters of a page.</summary>
    public const int PageItems = 50;

    /// <summary>What an event counts beside its message, in bytes.</summary>
    public const int EventOverhead = 26;

    /// <summary>The most events of an answer.</summary>
    public const int PageEvents = 10_000;

    /// <summary>The most rows of a query's answer.</summary>
    public const int QueryRows = 10_000;

    /// <summary>The events that a group keeps at most here; older ones go first.</summary>
    public const int KeptEvents = 500_000;

    /// <summary>The queries whose results are kept.</summary>
    public const int KeptQueries = 100;

    public static readonly int[] RetentionDays =
        [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];
}
