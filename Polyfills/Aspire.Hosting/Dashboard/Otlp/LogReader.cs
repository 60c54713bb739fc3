using Aspire.Hosting.Dashboard.Otlp.Wire;
using Aspire.Hosting.Dashboard.Store;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>Reads exported log records into the store.</summary>
internal sealed class LogReader(Values values, LogStore store)
{
    public void Read(LogsRequest request)
    {
        var records = new List<Store.LogRecord>();
        foreach (var sent in request.ResourceLogs)
        {
            var resource = values.Resource(sent.Resource);
            foreach (var scope in sent.ScopeLogs)
            {
                var category = values.Pooled(scope.Scope?.Name ?? "");
                records.AddRange(scope.LogRecords.Select(record => Record(record, resource, category)));
            }
        }

        store.Add(records);
    }

    private Store.LogRecord Record(Wire.LogRecord record, TelemetryResource resource, string category)
    {
        var time = record.TimeUnixNano == 0 ? record.ObservedTimeUnixNano : record.TimeUnixNano;
        return new(0, (long)time, record.SeverityNumber, values.Cut(Values.Text(record.Body)), category, resource)
        {
            TraceId = Values.TraceId(record.TraceId.Span),
            SpanId = Values.SpanId(record.SpanId.Span),
            Attributes = values.Attributes(record.Attributes),
        };
    }
}
