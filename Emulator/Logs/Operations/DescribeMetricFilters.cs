using CampusIssues.Emulator.Logs.Metrics;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeMetricFilters.html</summary>
internal sealed class DescribeMetricFilters(LogGroups groups) : LogsOperation("DescribeMetricFilters")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        call.Demand("logs:DescribeMetricFilters", $"arn:aws:logs:{call.Region}:{call.AccountId}:log-group:{request.LogGroupName ?? "*"}");
        LogsRules.CheckLength(request.FilterNamePrefix, "filterNamePrefix", 512);
        LogsRules.CheckLength(request.MetricName, "metricName", 255);
        IEnumerable<LogGroup> searched = request.LogGroupName is { } name ? [groups.Get(name)] : groups.All;
        var found = searched.SelectMany(group => group.MetricFilters
            .Where(filter => request.FilterNamePrefix is not { } prefix || filter.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(filter => request.MetricName is null || filter.Transformations.Any(made => made.Name == request.MetricName && made.Namespace == request.MetricNamespace))
            .Select(filter => MetricFilterRules.Describe(group, filter)));
        var (items, next) = Page([.. found], request);
        Answer(call, new MetricFilterList(items, next), LogsJson.Default.MetricFilterList);
    }
}
