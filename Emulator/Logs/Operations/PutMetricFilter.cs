using CampusIssues.Emulator.Logs.Metrics;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html</summary>
internal sealed class PutMetricFilter(LogGroups groups, TimeProvider time) : LogsOperation("PutMetricFilter")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        var name = Demand(call, request.Group);
        LogsRules.CheckGroupName(name);
        var filter = MetricFilterRules.Read(request, time.GetUtcNow().ToUnixTimeMilliseconds());
        groups.Update(name, group => group with
        {
            MetricFilters = [.. group.MetricFilters.Where(other => other.Name != filter.Name).Append(filter).OrderBy(other => other.Name, StringComparer.Ordinal)],
        });
    }
}
