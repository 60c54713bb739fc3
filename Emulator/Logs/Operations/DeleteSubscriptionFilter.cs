using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteSubscriptionFilter.html</summary>
internal sealed class DeleteSubscriptionFilter(LogGroups groups) : LogsOperation("DeleteSubscriptionFilter")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        groups.Update(Demand(call, request.Group), group => group.SubscriptionFilters.Any(filter => filter.Name == request.FilterName)
            ? group with { SubscriptionFilters = [.. group.SubscriptionFilters.Where(filter => filter.Name != request.FilterName)] }
            : throw LogsErrors.NotFound("The specified subscription filter does not exist."));
    }
}
