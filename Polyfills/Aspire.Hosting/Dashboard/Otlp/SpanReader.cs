using System.Text;
using Aspire.Hosting.Dashboard.Otlp.Wire;
using Aspire.Hosting.Dashboard.Store;
using Google.Protobuf;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>Reads exported spans into the store.</summary>
internal sealed class SpanReader(Values values, TraceStore store)
{
    /// <exception cref="InvalidDataException">The bytes are no such request.</exception>
    /// <exception cref="InvalidProtocolBufferException">A part of it isn't what it should be.</exception>
    public void Read(ReadOnlySpan<byte> request)
    {
        var spans = new List<SpanRecord>();
        var fields = new Fields(request);
        while (fields.Read())
        {
            if (fields.Number == TracesRequest.ResourceSpansFieldNumber)
            {
                ReadResource(fields.Bytes, spans);
            }
        }

        spans.RemoveAll(static span => span.TraceId == 0 || span.SpanId == 0);
        store.Add(spans);
    }

    private void ReadResource(ReadOnlySpan<byte> message, List<SpanRecord> spans)
    {
        var resource = values.Resource(Resource.Parser.ParseFrom(Fields.Last(message, ResourceSpans.ResourceFieldNumber)));
        var fields = new Fields(message);
        while (fields.Read())
        {
            if (fields.Number == ResourceSpans.ScopeSpansFieldNumber)
            {
                ReadScope(fields.Bytes, resource, spans);
            }
        }
    }

    private void ReadScope(ReadOnlySpan<byte> message, TelemetryResource resource, List<SpanRecord> spans)
    {
        var scope = Text(Fields.Last(Fields.Last(message, ScopeSpans.ScopeFieldNumber), Scope.NameFieldNumber));
        var attributes = new List<KeyValuePair<string, string>>();
        var fields = new Fields(message);
        while (fields.Read())
        {
            if (fields.Number == ScopeSpans.SpansFieldNumber)
            {
                spans.Add(Span(fields.Bytes, resource, scope, attributes));
            }
        }
    }

    private SpanRecord Span(ReadOnlySpan<byte> message, TelemetryResource resource, string scope, List<KeyValuePair<string, string>> attributes)
    {
        attributes.Clear();
        UInt128 trace = 0;
        ulong id = 0, parent = 0, start = 0, end = 0, kind = 0;
        var name = "";
        Wire.Span.Types.Status? status = null;
        List<SpanEvent>? events = null;
        List<SpanLink>? links = null;
        var fields = new Fields(message);
        while (fields.Read())
        {
            switch (fields.Number)
            {
                case Wire.Span.TraceIdFieldNumber:
                    trace = Values.TraceId(fields.Bytes);
                    break;
                case Wire.Span.SpanIdFieldNumber:
                    id = Values.SpanId(fields.Bytes);
                    break;
                case Wire.Span.ParentSpanIdFieldNumber:
                    parent = Values.SpanId(fields.Bytes);
                    break;
                case Wire.Span.NameFieldNumber:
                    name = Text(fields.Bytes);
                    break;
                case Wire.Span.KindFieldNumber:
                    kind = fields.Value;
                    break;
                case Wire.Span.StartTimeUnixNanoFieldNumber:
                    start = fields.Value;
                    break;
                case Wire.Span.EndTimeUnixNanoFieldNumber:
                    end = fields.Value;
                    break;
                case Wire.Span.AttributesFieldNumber:
                    attributes.Add(values.Attribute(fields.Bytes));
                    break;
                case Wire.Span.EventsFieldNumber:
                    (events ??= []).Add(Event(Wire.Span.Types.Event.Parser.ParseFrom(fields.Bytes)));
                    break;
                case Wire.Span.LinksFieldNumber:
                    (links ??= []).Add(Link(Wire.Span.Types.Link.Parser.ParseFrom(fields.Bytes)));
                    break;
                case Wire.Span.StatusFieldNumber:
                    status = Wire.Span.Types.Status.Parser.ParseFrom(fields.Bytes);
                    break;
            }
        }

        return new()
        {
            TraceId = trace,
            SpanId = id,
            ParentId = parent,
            Name = name,
            Kind = kind <= (ulong)SpanKind.Consumer ? (SpanKind)kind : SpanKind.Unspecified,
            Resource = resource,
            Scope = scope,
            Start = (long)start,
            End = (long)Math.Max(end, start),
            IsError = status?.Code == 2,
            StatusMessage = status?.Message is { Length: > 0 } said ? values.Cut(said) : null,
            Attributes = [.. attributes],
            Events = [.. events ?? []],
            Links = [.. links ?? []],
        };
    }

    private SpanEvent Event(Wire.Span.Types.Event at) => new((long)at.TimeUnixNano, values.Pooled(at.Name), values.Attributes(at.Attributes));

    private SpanLink Link(Wire.Span.Types.Link to) => new(Values.TraceId(to.TraceId.Span), Values.SpanId(to.SpanId.Span), values.Attributes(to.Attributes));

    private string Text(ReadOnlySpan<byte> utf8) => values.Pooled(Encoding.UTF8.GetString(utf8));
}
