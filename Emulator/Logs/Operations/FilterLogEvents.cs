using CampusIssues.Emulator.Logs.Patterns;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html</summary>
internal sealed class FilterLogEvents(LogGroups groups, LogStore store, LogWriter writer) : LogsOperation("FilterLogEvents")
{
    public override async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var request = Read(call);
        var group = groups.Get(Demand(call, request.Group));
        if (request is { LogStreamNames.Count: > 0, LogStreamNamePrefix: not null })
        {
            throw LogsErrors.InvalidParameter("Cannot specify both logStreamNames and logStreamNamePrefix.");
        }

        var pattern = FilterPattern.Parse(request.FilterPattern ?? "");
        var limit = LogsRules.CheckLimit(request.Limit, LogsLimits.PageEvents);
        await writer.FlushAsync(cancellationToken);
        var (events, next) = Search(group.Name, request, pattern, limit);
        Answer(call, new FilterLogEventsAnswer([.. events.Select(Describe)], [], next), LogsJson.Default.FilterLogEventsAnswer);
    }

    /// <summary>Reads on until a page is full or the group is at its end.</summary>
    private (List<LogEvent> Events, string? NextToken) Search(string group, LogsRequest request, FilterPattern pattern, int limit)
    {
        var found = new List<LogEvent>();
        var position = request.NextToken is { } token ? PageTokens.Read(token, true).From : LogPosition.Start;
        var end = request.EndTime is { } last ? last + 1 : long.MaxValue;
        while (store.ReadGroup(group, request.StartTime ?? long.MinValue, end, position, LogsLimits.PageEvents) is { Count: > 0 } events)
        {
            foreach (var each in events)
            {
                position = PageTokens.At(each);
                if (IsWanted(each, request) && pattern.Matches(each.Message))
                {
                    found.Add(each);
                    if (found.Count == limit)
                    {
                        return (found, PageTokens.Write(true, position));
                    }
                }
            }
        }

        return (found, null);
    }

    private static bool IsWanted(LogEvent found, LogsRequest request) =>
        (request.LogStreamNames is not { Count: > 0 } names || names.Contains(found.Stream))
        && (request.LogStreamNamePrefix is not { } prefix || found.Stream.StartsWith(prefix, StringComparison.Ordinal));

    private static FilteredLogEvent Describe(LogEvent found) =>
        new(found.Stream, found.Timestamp, found.Message, found.IngestionTime, found.Id.ToString("D56", System.Globalization.CultureInfo.InvariantCulture));
}
