using CampusIssues.Emulator.Logs.Insights;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetQueryResults.html</summary>
internal sealed class GetQueryResults(Queries queries) : LogsOperation("GetQueryResults")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        call.Demand("logs:GetQueryResults", "*");
        Answer(call, queries.Get(request.QueryId ?? "").Answer, LogsJson.Default.GetQueryResultsAnswer);
    }
}
