using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudWatch;

/// <summary>Forgets metrics.</summary>
internal sealed class CloudWatchReset(MetricStore metrics) : IResettable
{
    public string Service => "cloudwatch";

    public void Reset() => metrics.Clear();
}
