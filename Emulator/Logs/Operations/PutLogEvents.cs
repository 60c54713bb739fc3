using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html</summary>
internal sealed class PutLogEvents(LogGroups groups, LogStore store, LogWriter writer, TimeProvider time) : LogsOperation("PutLogEvents")
{
    public override async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var request = Read(call);
        var group = groups.Get(DemandStream(call, request.Group, request.Stream));
        var stream = store.FindStream(group.Name, request.Stream) ?? throw LogsErrors.NoStream;
        var events = LogsRules.CheckBatch(request.LogEvents);
        var (accepted, rejected) = Accept(events, group);
        if (accepted.Length > 0)
        {
            writer.Append(group.Name, stream.Name, accepted);
            await writer.FlushAsync(cancellationToken);
        }

        Answer(call, new PutLogEventsAnswer(SequenceTokens.Of(stream), rejected), LogsJson.Default.PutLogEventsAnswer);
    }

    /// <summary>What is older than two weeks or the retention, or more than two hours ahead, is turned away.</summary>
    private (LogLine[] Accepted, RejectedLogEventsInfo? Rejected) Accept(IReadOnlyList<InputLogEvent> events, LogGroup group)
    {
        var now = time.GetUtcNow();
        var oldest = now.AddDays(-14).ToUnixTimeMilliseconds();
        var expired = group.RetentionInDays is { } days ? now.AddDays(-days).ToUnixTimeMilliseconds() : long.MinValue;
        var newest = now.AddHours(2).ToUnixTimeMilliseconds();
        var tooOld = events.Count(found => found.Timestamp < oldest);
        var tooLate = events.Count(found => found.Timestamp < expired);
        var tooNew = events.TakeWhile(found => found.Timestamp <= newest).Count();
        var first = Math.Max(tooOld, tooLate);
        var accepted = events.Skip(first).Take(tooNew - first)
            .Select(found => new LogLine(DateTimeOffset.FromUnixTimeMilliseconds(found.Timestamp!.Value), found.Message!))
            .ToArray();
        var rejected = accepted.Length == events.Count ? null : new RejectedLogEventsInfo(
            tooNew < events.Count ? tooNew : null,
            tooOld > 0 ? tooOld : null,
            tooLate > tooOld ? tooLate : null);
        return (accepted, rejected);
    }
}
