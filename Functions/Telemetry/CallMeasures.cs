using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CampusIssues.Functions.Telemetry;

/// <summary>
/// How long the calls of a service take and which fail, by the AWS SDK's own names for it. Were its meters asked, the SDK would measure
/// each step of a call, down to the signature.
/// </summary>
internal sealed class CallMeasures
{
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _errors;

    /// <param name="scope">The meter's name, <c>AWSSDK.</c> and the service.</param>
    public CallMeasures(string scope)
    {
        var meter = new Meter(scope);
        _duration = meter.CreateHistogram<double>(
            "client.call.duration",
            "s",
            "How long calls take, with all their attempts",
            advice: new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });
        _errors = meter.CreateCounter<long>("client.call.errors", "{error}", "Calls that failed, by exception");
    }

    public void End(in TagList call, TimeSpan duration) => _duration.Record(duration.TotalSeconds, call);

    public void Fail(TagList call, Exception exception)
    {
        call.Add("exception.type", exception.GetType().Name);
        _errors.Add(1, call);
    }
}
