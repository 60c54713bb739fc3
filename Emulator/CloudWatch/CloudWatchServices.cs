using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.CloudWatch;

internal static class CloudWatchServices
{
    public static IServiceCollection AddCloudWatch(this IServiceCollection services) => services
        .AddSingleton<MetricDatabase>()
        .AddSingleton<MetricBuffer>()
        .AddSingleton<IMetrics>(provider => provider.GetRequiredService<MetricBuffer>())
        .AddSingleton<MetricStore>()
        .AddSingleton<MetricRetention>()
        .AddHostedService<MetricUpkeep>()
        .AddSingleton<IResettable, CloudWatchReset>()
        .AddSingleton<CloudWatchOperations>()
        .AddSingleton<IAwsService, CloudWatchService>()
        .AddSingleton<IAwsService, CloudWatchCborService>()
        .AddSingleton<IAwsService, CloudWatchQueryService>();
}
