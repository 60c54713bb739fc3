using CampusIssues.Emulator.Logs.CloudFormation;
using CampusIssues.Emulator.Logs.Insights;
using CampusIssues.Emulator.Logs.Metrics;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Subscriptions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Logs;

internal static class LogsServices
{
    public static IServiceCollection AddLogs(this IServiceCollection services) => services
        .AddSingleton<LogGroups>()
        .AddSingleton<ResourcePolicies>()
        .AddSingleton<IResettable, LogReset>()
        .AddSingleton<LogDatabase>()
        .AddSingleton<LogStore>()
        .AddSingleton<MetricFilters>()
        .AddSingleton<EmbeddedMetrics>()
        .AddSingleton<LogSubscriptions>()
        .AddSingleton<LogWriter>()
        .AddSingleton<ILogs>(provider => provider.GetRequiredService<LogWriter>())
        .AddSingleton<Queries>()
        .AddSingleton<IResourceProvider, LogGroupProvider>()
        .AddSingleton<IResourceProvider, MetricFilterProvider>()
        .AddSingleton<IResourceProvider, SubscriptionFilterProvider>()
        .AddSingleton<LogsOperations>()
        .AddJsonService<LogsService>("Logs_20140328");
}
