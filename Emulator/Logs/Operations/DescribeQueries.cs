using CampusIssues.Emulator.Logs.Insights;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeQueries.html</summary>
internal sealed class DescribeQueries(Queries queries) : LogsOperation("DescribeQueries")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        call.Demand("logs:DescribeQueries", "*");
        var found = queries.All
            .Select(query => query.Info)
            .Where(query => (request.LogGroupName is null || query.LogGroupName == request.LogGroupName) && (request.Status is null || query.Status == request.Status))
            .Take(request.MaxResults ?? 1000);
        Answer(call, new QueryList([.. found]), LogsJson.Default.QueryList);
    }
}
