using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.CloudWatch.CloudFormation;
using CampusIssues.Emulator.CloudWatch.Dashboards;
using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.CloudWatch.Operations.Tags;
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
        .AddSingleton<MetricSampler>()
        .AddLateService<MetricUpkeep>()
        .AddSingleton<AlarmStore>()
        .AddSingleton<AlarmHistory>()
        .AddSingleton<AlarmActions>()
        .AddSingleton<AlarmTransitions>()
        .AddSingleton<AlarmEditor>()
        .AddLateService<AlarmEvaluator>()
        .AddSingleton<DashboardStore>()
        .AddSingleton<TaggedResources>()
        .AddSingleton<IResourceProvider, MetricAlarmProvider>()
        .AddSingleton<IResourceProvider, CompositeAlarmProvider>()
        .AddSingleton<IResourceProvider, DashboardProvider>()
        .AddSingleton<IResettable, CloudWatchReset>()
        .AddSingleton<IEdgeRoute, PageRoute>()
        .AddSingleton<CloudWatchOperations>()
        .AddJsonService<CloudWatchService>("GraniteServiceVersion20100801")
        .AddSingleton<IAwsService, CloudWatchCborService>()
        .AddSingleton<IAwsService, CloudWatchQueryService>();
}
