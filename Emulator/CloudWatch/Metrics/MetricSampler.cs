using CampusIssues.Emulator.Seams;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>Asks services once a minute for what they can only tell by looking: how many messages wait, how many mails bounced.</summary>
internal sealed class MetricSampler(IServiceProvider services, MetricBuffer buffer)
{
    // Resolved late: what is asked may depend on what depends on metrics.
    public void Sample()
    {
        foreach (var source in services.GetServices<IMetricSource>())
        {
            source.Sample(buffer);
        }
    }
}
