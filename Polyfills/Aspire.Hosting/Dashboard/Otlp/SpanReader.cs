using Aspire.Hosting.Dashboard.Otlp.Wire;
using Aspire.Hosting.Dashboard.Store;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>Reads exported spans into the store.</summary>
internal sealed class SpanReader(Values values, TraceStore store)
{
    public void Read(TracesRequest request)
    {
        var spans = new List<SpanRecord>();
        foreach (var sent in request.ResourceSpans)
        {
            var resource = values.Resource(sent.Resource);
            foreach (var scope in sent.ScopeSpans)
            {
                var name = values.Pooled(scope.Scope?.Name ?? "");
                spans.AddRange(scope.Spans.Select(span => Span(span, resource, name)).Where(static span => span.TraceId != 0 && span.SpanId != 0));
            }
        }

        store.Add(spans);
    }

    private SpanRecord Span(Span span, TelemetryResource resource, string scope) => new()
    {
        TraceId = Values.TraceId(span.TraceId),
        SpanId = Values.SpanId(span.SpanId),
        ParentId = Values.SpanId(span.ParentSpanId),
        Name = values.Pooled(span.Name),
        Kind = span.Kind is >= 0 and <= (int)SpanKind.Consumer ? (SpanKind)span.Kind : SpanKind.Unspecified,
        Resource = resource,
        Scope = scope,
        Start = (long)span.StartTimeUnixNano,
        End = (long)Math.Max(span.EndTimeUnixNano, span.StartTimeUnixNano),
        IsError = span.Status?.Code == 2,
        StatusMessage = span.Status?.Message is { Length: > 0 } message ? values.Cut(message) : null,
        Attributes = values.Attributes(span.Attributes),
        Events = [.. span.Events.Select(at => new SpanEvent((long)at.TimeUnixNano, values.Pooled(at.Name), values.Attributes(at.Attributes)))],
        Links = [.. span.Links.Select(link => new SpanLink(Values.TraceId(link.TraceId), Values.SpanId(link.SpanId), values.Attributes(link.Attributes)))],
    };
}
