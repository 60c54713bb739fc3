using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html</summary>
internal sealed class DescribeLogStreams(LogGroups groups, LogStore store, LogWriter writer) : LogsOperation("DescribeLogStreams")
{
    public override async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var request = Read(call);
        if (request is { LogGroupName: not null, LogGroupIdentifier: not null })
        {
            throw new AwsException("ValidationException", "LogGroup name and LogGroup ARN are mutually exclusive parameters.");
        }

        var group = groups.Get(Demand(call, request.Group));
        LogsRules.CheckOneOf(request.OrderBy, "orderBy", "LogStreamName", "LastEventTime");
        if (request is { OrderBy: "LastEventTime", LogStreamNamePrefix: not null })
        {
            throw LogsErrors.InvalidParameter("Cannot order by LastEventTime with a logStreamNamePrefix.");
        }

        await writer.FlushAsync(cancellationToken);
        var found = store.Streams(group.Name).Where(stream => request.LogStreamNamePrefix is not { } prefix || stream.Name.StartsWith(prefix, StringComparison.Ordinal));
        var ordered = request.OrderBy == "LastEventTime" ? found.OrderBy(stream => stream.LastEvent ?? stream.CreationTime) : found.OrderBy(stream => stream.Name, StringComparer.Ordinal);
        var (items, next) = Page([.. request.Descending == true ? ordered.Reverse() : ordered], request);
        Answer(call, new LogStreamList([.. items.Select(stream => Describe(group, stream))], next), LogsJson.Default.LogStreamList);
    }

    private static LogStreamAnswer Describe(LogGroup group, LogStreamRecord stream) => new()
    {
        LogStreamName = stream.Name,
        CreationTime = stream.CreationTime,
        FirstEventTimestamp = stream.FirstEvent,
        LastEventTimestamp = stream.LastEvent,
        LastIngestionTime = stream.LastIngestion,
        UploadSequenceToken = stream.LastIngestion is null ? null : SequenceTokens.Of(stream),
        Arn = $"{group.GroupArn}:log-stream:{stream.Name}",
    };
}
