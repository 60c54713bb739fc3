using System.Diagnostics;
using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Tracing;

namespace OpenTelemetry.Instrumentation.AWS;

/// <summary>Makes an activity for each span that the AWS SDK asks for.</summary>
internal sealed class AwsTracer(string scope) : Tracer
{
    private readonly ActivitySource _source = new(scope);

    public override TraceSpan CreateSpan(string name, Attributes initialAttributes, SpanKind spanKind, SpanContext parentContext)
    {
        var activity = _source.StartActivity(name, Kind(spanKind), Parent(parentContext), initialAttributes?.AllAttributes!);
        return new AwsSpan(name, activity);
    }

    private static ActivityContext Parent(SpanContext? parent) => parent is { IsValid: true }
        ? new(ActivityTraceId.CreateFromString(parent.TraceId), ActivitySpanId.CreateFromString(parent.SpanId), ActivityTraceFlags.Recorded, null, parent.IsRemote)
        : default;

    private static ActivityKind Kind(SpanKind kind) => kind switch
    {
        SpanKind.CLIENT => ActivityKind.Client,
        SpanKind.SERVER => ActivityKind.Server,
        SpanKind.PRODUCER => ActivityKind.Producer,
        SpanKind.CONSUMER => ActivityKind.Consumer,
        _ => ActivityKind.Internal,
    };
}
