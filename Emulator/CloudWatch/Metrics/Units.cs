namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html#ACW-Type-MetricDatum-Unit</summary>
internal static class Units
{
    public static readonly string[] All =
    [
        "Seconds", "Microseconds", "Milliseconds", "Bytes", "Kilobytes", "Megabytes", "Gigabytes", "Terabytes", "Bits", "Kilobits", "Megabits", "Gigabits",
        "Terabits", "Percent", "Count", "Bytes/Second", "Kilobytes/Second", "Megabytes/Second", "Gigabytes/Second", "Terabytes/Second", "Bits/Second",
        "Kilobits/Second", "Megabits/Second", "Gigabits/Second", "Terabits/Second", "Count/Second", "None",
    ];

    /// <summary>The unit of a parameter; null where it is absent.</summary>
    public static string? Check(string? unit, string parameter) => unit is null || All.Contains(unit)
        ? unit
        : throw CloudWatchErrors.InvalidValue($"The parameter {parameter} must be a value in the set [ {string.Join(", ", All)} ].");
}
