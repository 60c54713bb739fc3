using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.CloudWatch.Dashboards;
using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudWatch;

/// <summary>Forgets metrics, alarms with their history, and dashboards.</summary>
internal sealed class CloudWatchReset(MetricStore metrics, AlarmStore alarms, DashboardStore dashboards) : IResettable
{
    public string Service => "cloudwatch";

    public void Reset()
    {
        alarms.Clear();
        dashboards.Clear();
        metrics.Clear();
    }
}
