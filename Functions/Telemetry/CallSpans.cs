using System.Collections.Concurrent;
using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Tracing;

namespace CampusIssues.Functions.Telemetry;

/// <summary>
/// The AWS SDK's spans of calls, each of which measures its call too. The steps within, finding credentials and the HTTP request, are
/// neither told nor measured: of these the call's span tells the server and the status.
/// </summary>
internal sealed class CallSpans(TracerProvider spans) : TracerProvider
{
    private readonly ConcurrentDictionary<string, Tracer> _tracers = new();

    public override Tracer GetTracer(string scope) => _tracers.GetOrAdd(scope, Add);

    private CallTracer Add(string scope) => new(spans.GetTracer(scope), new CallMeasures(scope));

    private sealed class CallTracer(Tracer spans, CallMeasures measures) : Tracer
    {
        private static readonly Step Step = new();

        public override TraceSpan CreateSpan(string name, Attributes initialAttributes, SpanKind spanKind, SpanContext parentContext) =>
            spanKind == SpanKind.CLIENT ? new CallSpan(spans.CreateSpan(name, initialAttributes, spanKind, parentContext), measures, initialAttributes) : Step;
    }

    /// <summary>Says nothing; one stands for all.</summary>
    private sealed class Step : TraceSpan
    {
        public override void EmitEvent(string name, Attributes attributes)
        {
        }

        public override void SetAttribute(string key, object value)
        {
        }

        public override void SetStatus(SpanStatus status)
        {
        }

        public override void RecordException(Exception exception, Attributes attributes)
        {
        }

        public override void End()
        {
        }
    }
}
