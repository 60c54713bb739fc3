using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace CampusIssues.Functions.Telemetry;

/// <summary>The business's metrics as OpenTelemetry's instruments, beside the embedded metric format that CloudWatch reads.</summary>
internal static class Measures
{
    public const string MeterName = "CampusIssues.Functions";

    private static readonly Meter Meter = new(MeterName);
    private static readonly ConcurrentDictionary<string, Counter<double>> Counters = new();
    private static readonly ConcurrentDictionary<string, Histogram<double>> Histograms = new();
    private static readonly InstrumentAdvice<double> Waits = new() { HistogramBucketBoundaries = [60, 300, 900, 3600, 4 * 3600, 24 * 3600, 3 * 24 * 3600, 7 * 24 * 3600] };

    /// <summary>One more of something.</summary>
    public static void Count(string name, string dimension, string value) =>
        Counters.GetOrAdd(name, static name => Meter.CreateCounter<double>(name, "{count}")).Add(1, new KeyValuePair<string, object?>(dimension, value));

    /// <summary>A time span, in seconds: from a minute to a week.</summary>
    public static void Seconds(string name, double seconds, string dimension, string value) =>
        Histograms.GetOrAdd(name, static name => Meter.CreateHistogram(name, "s", null, null, Waits)).Record(seconds, new KeyValuePair<string, object?>(dimension, value));
}
