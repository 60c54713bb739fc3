using System.Diagnostics;
using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Tracing;

namespace CampusIssues.Functions.Telemetry;

/// <summary>The AWS SDK's span of a call, which measures the call: the SDK disposes it when the call has ended, and tells it what failed.</summary>
internal sealed class CallSpan : TraceSpan
{
    private readonly TraceSpan _span;
    private readonly CallMeasures _measures;
    private readonly TagList _call;
    private readonly long _started = Stopwatch.GetTimestamp();

    public CallSpan(TraceSpan span, CallMeasures measures, Attributes call)
    {
        (Name, _span, _measures) = (span.Name, span, measures);
        foreach (var (name, value) in call.AllAttributes)
        {
            _call.Add(name, value);
        }
    }

    public override void EmitEvent(string name, Attributes attributes) => _span.EmitEvent(name, attributes);

    public override void SetAttribute(string key, object value) => _span.SetAttribute(key, value);

    public override void SetStatus(SpanStatus status) => _span.SetStatus(status);

    public override void RecordException(Exception exception, Attributes attributes)
    {
        _span.RecordException(exception, attributes);
        _measures.Fail(_call, exception);
    }

    public override void End() => _span.End();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _span.Dispose();
            _measures.End(_call, Stopwatch.GetElapsedTime(_started));
        }

        base.Dispose(disposing);
    }
}
