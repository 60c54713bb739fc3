using CampusIssues.Emulator.Logs.Insights;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartQuery.html</summary>
internal sealed class StartQuery(LogGroups groups, Queries queries, LogWriter writer) : LogsOperation("StartQuery")
{
    public override async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var request = Read(call);
        string[] names = [.. (request.LogGroupNames ?? request.LogGroupIdentifiers ?? [request.Group]).Select(name => GroupNames.Of(name)!)];
        var searched = names.Select(name => groups.Find(Demand(call, name)) ?? throw NoGroup(call, name)).ToArray();
        if (request.QueryString is not { } query || request.StartTime is not { } start || request.EndTime is not { } end)
        {
            throw LogsErrors.InvalidParameter("Query string, start time and end time must be given.");
        }

        if (start > end)
        {
            throw LogsErrors.InvalidParameter("Query's end time is before its start time.");
        }

        await writer.FlushAsync(cancellationToken);
        var limit = LogsRules.CheckLimit(request.Limit, LogsLimits.QueryRows);
        Answer(call, new StartQueryAnswer(queries.Start(searched, query, start, end, limit)), LogsJson.Default.StartQueryAnswer);
    }

    private static AwsException NoGroup(AwsCall call, string name) => LogsErrors.NotFound(
        $"Log group '{name}' does not exist for account ID '{call.AccountId}' (Service: AWSLogs; Status Code: 400; Error Code: ResourceNotFoundException; Request ID: {call.RequestId}; Proxy: null)");
}
