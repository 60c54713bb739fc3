using CampusIssues.Emulator.CloudWatch.Operations;
using CampusIssues.Emulator.CloudWatch.Operations.Alarms;
using CampusIssues.Emulator.CloudWatch.Operations.Dashboards;
using CampusIssues.Emulator.CloudWatch.Operations.Metrics;
using CampusIssues.Emulator.CloudWatch.Operations.Tags;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch;

/// <summary>Every operation of CloudWatch, for each of its protocols.</summary>
internal sealed class CloudWatchOperations(IServiceProvider services)
{
    public IReadOnlyList<CloudWatchOperation> All { get; } =
    [
        services.Make<DeleteAlarms>(),
        services.Make<DeleteDashboards>(),
        services.Make<DescribeAlarmHistory>(),
        services.Make<DescribeAlarms>(),
        services.Make<DescribeAlarmsForMetric>(),
        services.Make<DisableAlarmActions>(),
        services.Make<EnableAlarmActions>(),
        services.Make<GetDashboard>(),
        services.Make<GetMetricData>(),
        services.Make<GetMetricStatistics>(),
        services.Make<ListDashboards>(),
        services.Make<ListMetrics>(),
        services.Make<ListTagsForResource>(),
        services.Make<PutCompositeAlarm>(),
        services.Make<PutDashboard>(),
        services.Make<PutMetricAlarm>(),
        services.Make<PutMetricData>(),
        services.Make<SetAlarmState>(),
        services.Make<TagResource>(),
        services.Make<UntagResource>(),
    ];
}
