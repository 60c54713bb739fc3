namespace CampusIssues.Emulator.CloudWatch;

/// <summary>CloudWatch's quotas (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html), and the emulator's own.</summary>
internal static class CloudWatchLimits
{
    /// <summary>The largest request after decompression, in bytes.</summary>
    public const int BodyBytes = 4 * 1024 * 1024;

    /// <summary>The largest request of PutMetricData, in bytes.</summary>
    public const int MetricDataBytes = 1024 * 1024;

    /// <summary>The most metrics of a PutMetricData.</summary>
    public const int MetricData = 1000;

    /// <summary>The most values of a datum.</summary>
    public const int Values = 150;

    /// <summary>The most dimensions of a metric.</summary>
    public const int Dimensions = 30;

    /// <summary>The most points of a GetMetricStatistics.</summary>
    public const int StatisticsPoints = 1440;

    /// <summary>The most queries of a GetMetricData.</summary>
    public const int Queries = 500;

    /// <summary>The most points of an answer to GetMetricData.</summary>
    public const int DataPoints = 100_800;

    /// <summary>The most metrics that a search finds.</summary>
    public const int SearchResults = 500;

    /// <summary>The metrics of a page of ListMetrics.</summary>
    public const int MetricsPage = 500;

    /// <summary>The points that are kept here at most; older ones go first.</summary>
    public const int KeptPoints = 1_000_000;

    /// <summary>The metrics that are kept here at most; those that were silent longest go first.</summary>
    public const int KeptMetrics = 50_000;

    /// <summary>The history items that are kept here of an alarm.</summary>
    public const int KeptHistory = 200;
}
