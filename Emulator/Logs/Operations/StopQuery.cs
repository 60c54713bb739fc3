using CampusIssues.Emulator.Logs.Insights;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StopQuery.html</summary>
internal sealed class StopQuery(Queries queries) : LogsOperation("StopQuery")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        call.Demand("logs:StopQuery", "*");
        queries.Get(request.QueryId ?? "");
        throw LogsErrors.InvalidParameter($"Query {request.QueryId} is not in a state that can be stopped: Complete");
    }
}
