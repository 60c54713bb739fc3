using Aspire.Hosting.Dashboard.Store;

namespace Aspire.Hosting.Dashboard.Api;

/// <summary>The list of log records.</summary>
internal sealed class LogQueries(TelemetryStore store)
{
    public LogPage List(Filter filter) => new(
        [.. store.Logs.Newest(record => Fits(record, filter), filter.Before, filter.Limit).Select(Row)],
        store.Logs.Received,
        store.Retention.Logs);

    private static bool Fits(LogRecord record, Filter filter) =>
        record.Severity >= filter.MinSeverity
        && (filter.Resource is null || record.Resource.Name == filter.Resource)
        && (filter.Trace == 0 || record.TraceId == filter.Trace)
        && (filter.Text is null || filter.Fits(record.Message) || filter.Fits(record.Category) || record.Attributes.Any(attribute => filter.Fits(attribute.Value)));

    private static LogRow Row(LogRecord record) => new(
        record.Sequence,
        Ids.Milliseconds(record.Time),
        record.Severity,
        Level(record.Severity),
        record.Message,
        record.Category,
        record.Resource.Name,
        record.TraceId == 0 ? null : Ids.Trace(record.TraceId),
        record.SpanId == 0 ? null : Ids.Span(record.SpanId),
        Ids.Pairs(record.Attributes));

    /// <summary>.NET's name of OTLP's severity (https://opentelemetry.io/docs/specs/otel/logs/data-model/#field-severitynumber).</summary>
    private static string Level(int severity) => severity switch
    {
        >= 21 => "Critical",
        >= 17 => "Error",
        >= 13 => "Warning",
        >= 9 => "Information",
        >= 5 => "Debug",
        _ => "Trace",
    };
}
