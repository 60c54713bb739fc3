using Aspire.Hosting.Dashboard.Store;

namespace Aspire.Hosting.Dashboard.Api;

/// <summary>The list of traces and one whole trace.</summary>
internal sealed class TraceQueries(TelemetryStore store)
{
    public TracePage List(Filter filter)
    {
        var rows = store.Traces.Newest(trace => Fits(trace, filter), Row, filter.Limit, out var total);
        return new(rows, total, store.Traces.Received, store.Retention.Spans);
    }

    public TraceDetail? Find(UInt128 traceId)
    {
        var detail = store.Traces.Find(traceId, Detail);
        return detail is null ? null : detail with
        {
            Spans = [.. detail.Spans.Select(Checked)],
            LinkedFrom = [.. store.Traces.LinkedFrom(traceId).Select(from => store.Traces.Find(from, Row)).OfType<TraceRow>()],
        };
    }

    private static bool Fits(Trace trace, Filter filter) =>
        (!filter.ErrorsOnly || trace.Errors > 0)
        && (filter.Resource is null || trace.Spans.Any(span => span.Resource.Name == filter.Resource))
        && Ids.Milliseconds(trace.End - trace.Start) >= filter.MinDuration
        && (filter.Text is null || Ids.Trace(trace.Id) == filter.Text || trace.Spans.Any(span => Says(span, filter)));

    private static bool Says(SpanRecord span, Filter filter) =>
        filter.Fits(span.Name) || span.Attributes.Any(attribute => filter.Fits(attribute.Value));

    private static TraceRow Row(Trace trace) => new(
        Ids.Trace(trace.Id),
        trace.Root.Name,
        trace.Root.Resource.Name,
        Ids.Milliseconds(trace.Start),
        Ids.Milliseconds(trace.End - trace.Start),
        trace.Spans.Count,
        trace.Errors,
        [.. trace.Spans.GroupBy(span => span.Resource.Name).Select(group => new ResourceShare(group.Key, group.Count(), group.Count(span => span.IsError)))]);

    private static TraceDetail Detail(Trace trace) => new(
        Ids.Trace(trace.Id),
        trace.Root.Name,
        Ids.Milliseconds(trace.Start),
        Ids.Milliseconds(trace.End - trace.Start),
        trace.Errors,
        trace.Dropped,
        [.. trace.Spans.OrderBy(span => span.Start).Select(span => Row(span, trace.Start))],
        []);

    private static SpanRow Row(SpanRecord span, long start) => new(
        Ids.Span(span.SpanId),
        span.ParentId == 0 ? null : Ids.Span(span.ParentId),
        span.Name,
        span.Kind.ToString(),
        span.Resource.Name,
        span.Scope,
        Ids.Milliseconds(span.Start - start),
        Ids.Milliseconds(span.End - span.Start),
        span.IsError,
        span.StatusMessage)
    {
        Attributes = Ids.Pairs(span.Attributes),
        Events = [.. span.Events.Select(at => new EventRow(at.Name, Ids.Milliseconds(at.Time - start), Ids.Pairs(at.Attributes)))],
        Links = [.. span.Links.Select(link => new LinkRow(Ids.Trace(link.TraceId), Ids.Span(link.SpanId), false, Ids.Pairs(link.Attributes)))],
        ResourceAttributes = Ids.Pairs(span.Resource.Attributes),
    };

    private SpanRow Checked(SpanRow span) => span.Links.Count == 0 ? span : span with
    {
        Links = [.. span.Links.Select(link => link with { Kept = store.Traces.Find(Ids.Trace(link.Trace), static _ => true) })],
    };
}
