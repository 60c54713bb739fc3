using CampusIssues.Emulator.CloudWatch.Operations;
using CampusIssues.Emulator.CloudWatch.Operations.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.CloudWatch;

/// <summary>Every operation of CloudWatch, for each of its protocols.</summary>
internal sealed class CloudWatchOperations(IServiceProvider services)
{
    public IReadOnlyList<CloudWatchOperation> All { get; } =
    [
        Make<GetMetricData>(services),
        Make<GetMetricStatistics>(services),
        Make<ListMetrics>(services),
        Make<PutMetricData>(services),
    ];

    private static T Make<T>(IServiceProvider services) => ActivatorUtilities.CreateInstance<T>(services);
}
