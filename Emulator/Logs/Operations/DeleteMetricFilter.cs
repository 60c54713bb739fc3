using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteMetricFilter.html</summary>
internal sealed class DeleteMetricFilter(LogGroups groups) : LogsOperation("DeleteMetricFilter")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        LogsRules.CheckLength(request.FilterName, "filterName", 512);
        LogsRules.CheckGroupName(request.Group);
        groups.Update(Demand(call, request.Group), group => group.MetricFilters.Any(filter => filter.Name == request.FilterName)
            ? group with { MetricFilters = [.. group.MetricFilters.Where(filter => filter.Name != request.FilterName)] }
            : throw LogsErrors.NotFound("The specified metric filter does not exist."));
    }
}
