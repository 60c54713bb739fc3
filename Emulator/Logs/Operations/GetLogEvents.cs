using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html</summary>
internal sealed class GetLogEvents(LogGroups groups, LogStore store, LogWriter writer) : LogsOperation("GetLogEvents")
{
    public override async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var request = Read(call);
        var group = groups.Get(DemandStream(call, request.Group, request.Stream));
        await writer.FlushAsync(cancellationToken);
        var stream = store.FindStream(group.Name, request.Stream) ?? throw LogsErrors.NoStream;
        var limit = LogsRules.CheckLimit(request.Limit, LogsLimits.PageEvents);
        var (forward, from) = PageTokens.Read(request.NextToken, request.StartFromHead == true);
        var events = store.ReadStream(stream.Id, request.StartTime ?? long.MinValue, request.EndTime ?? long.MaxValue, from, forward, limit).ToArray();
        if (!forward)
        {
            Array.Reverse(events);
        }

        var first = events.Length > 0 ? PageTokens.At(events[0]) : from;
        var last = events.Length > 0 ? PageTokens.At(events[^1]) : from;
        Answer(
            call,
            new GetLogEventsAnswer(
                [.. events.Select(found => new OutputLogEvent(found.Timestamp, found.Message, found.IngestionTime))],
                PageTokens.Write(true, last),
                PageTokens.Write(false, first)),
            LogsJson.Default.GetLogEventsAnswer);
    }
}
