using System.Collections.Concurrent;
using Amazon.Runtime.Telemetry.Tracing;

namespace OpenTelemetry.Instrumentation.AWS;

/// <summary>Gives the AWS SDK tracers that make activities.</summary>
internal sealed class AwsTracerProvider : TracerProvider
{
    private readonly ConcurrentDictionary<string, AwsTracer> _tracers = new();

    public override Tracer GetTracer(string scope) => _tracers.GetOrAdd(scope, static scope => new AwsTracer(scope));
}
