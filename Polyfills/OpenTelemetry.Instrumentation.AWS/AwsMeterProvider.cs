using System.Collections.Concurrent;
using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Metrics;

namespace OpenTelemetry.Instrumentation.AWS;

/// <summary>Gives the AWS SDK meters that measure by .NET's own.</summary>
internal sealed class AwsMeterProvider : MeterProvider
{
    private readonly ConcurrentDictionary<string, AwsMeter> _meters = new();

    public override Meter GetMeter(string scope, Attributes attributes) => _meters.GetOrAdd(scope, static scope => new AwsMeter(scope));
}
