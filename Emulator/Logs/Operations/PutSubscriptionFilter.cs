using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Subscriptions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html</summary>
internal sealed class PutSubscriptionFilter(LogGroups groups, LogSubscriptions subscriptions, TimeProvider time) : LogsOperation("PutSubscriptionFilter")
{
    public override async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var request = Read(call);
        var group = groups.Get(Demand(call, request.Group));
        var filter = SubscriptionFilterRules.Read(request, time.GetUtcNow().ToUnixTimeMilliseconds());
        await subscriptions.CheckAsync(group, filter, cancellationToken);
        groups.Update(group.Name, current => current.With(filter));
    }
}
