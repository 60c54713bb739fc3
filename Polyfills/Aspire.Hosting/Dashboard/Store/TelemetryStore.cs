namespace Aspire.Hosting.Dashboard.Store;

/// <summary>What the dashboard knows by OTLP, in memory.</summary>
internal sealed class TelemetryStore(Retention retention, TimeProvider time)
{
    public Retention Retention { get; } = retention;

    public TraceStore Traces { get; } = new(retention);

    public LogStore Logs { get; } = new(retention);

    public MetricStore Metrics { get; } = new(retention, time);
}
