namespace CampusIssues.Emulator.Seams;

/// <summary>Takes log lines. Implemented by <c>Logs</c>; used by functions and gateway access logs.</summary>
public interface ILogs
{
    /// <summary>Appends lines to a stream; makes group and stream where they are missing.</summary>
    void Append(string group, string stream, IReadOnlyList<LogLine> lines);

    /// <summary>Whether there is such a log group, so that nobody has to make it.</summary>
    bool HasGroup(string group);
}

/// <summary>A line of a log.</summary>
/// <param name="Timestamp">When it was written.</param>
/// <param name="Message">The line, without its end.</param>
public readonly record struct LogLine(DateTimeOffset Timestamp, string Message);

/// <summary>Takes metric values. Implemented by <c>CloudWatch</c>; used by every service that AWS gives metrics to.</summary>
public interface IMetrics
{
    /// <summary>Records one value.</summary>
    /// <param name="metricNamespace">e.g. <c>AWS/Lambda</c>.</param>
    /// <param name="name">e.g. <c>Errors</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">CloudWatch's unit, e.g. <c>Count</c>, <c>Milliseconds</c>.</param>
    /// <param name="dimensions">Names and values.</param>
    void Record(string metricNamespace, string name, double value, string unit, params ReadOnlySpan<(string Name, string Value)> dimensions);

    /// <summary>A metric that is recorded often: found once, after which a value costs a lock and an addition.</summary>
    /// <param name="metricNamespace">e.g. <c>AWS/DynamoDB</c>.</param>
    /// <param name="name">e.g. <c>ConsumedReadCapacityUnits</c>.</param>
    /// <param name="unit">CloudWatch's unit.</param>
    /// <param name="dimensions">Names and values.</param>
    IMetricSeries Series(string metricNamespace, string name, string unit, params ReadOnlySpan<(string Name, string Value)> dimensions);

    /// <summary>Records values that have times of their own, e.g. those of log lines.</summary>
    void Put(IReadOnlyList<MetricDatum> data);
}

/// <summary>Values of a metric at a time.</summary>
/// <param name="Namespace">e.g. <c>CampusIssues</c>.</param>
/// <param name="Name">e.g. <c>IssuesReported</c>.</param>
/// <param name="Unit">CloudWatch's unit.</param>
/// <param name="At">The time.</param>
/// <param name="Dimensions">Names and values.</param>
/// <param name="Values">The values.</param>
public sealed record MetricDatum(
    string Namespace,
    string Name,
    string Unit,
    DateTimeOffset At,
    IReadOnlyList<(string Name, string Value)> Dimensions,
    IReadOnlyList<double> Values)
{
    /// <summary>The seconds that the values are kept apart by: 1 or 60.</summary>
    public int Resolution { get; init; } = 60;
}

/// <summary>
/// Metrics that a service can only tell by looking, such as the messages of a queue. Asked once a minute; implemented by services and
/// registered beside them.
/// </summary>
public interface IMetricSource
{
    /// <summary>Records what there is now.</summary>
    void Sample(IMetrics metrics);
}

/// <summary>One metric.</summary>
public interface IMetricSeries
{
    /// <summary>Records one value.</summary>
    void Record(double value);
}
