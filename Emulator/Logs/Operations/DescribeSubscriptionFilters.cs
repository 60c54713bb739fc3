using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Subscriptions;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeSubscriptionFilters.html</summary>
internal sealed class DescribeSubscriptionFilters(LogGroups groups) : LogsOperation("DescribeSubscriptionFilters")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        var group = groups.Get(Demand(call, request.Group));
        var found = group.SubscriptionFilters
            .Where(filter => request.FilterNamePrefix is not { } prefix || filter.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(filter => SubscriptionFilterRules.Describe(group, filter));
        var (items, next) = Page([.. found], request);
        Answer(call, new SubscriptionFilterList(items, next), LogsJson.Default.SubscriptionFilterList);
    }
}
