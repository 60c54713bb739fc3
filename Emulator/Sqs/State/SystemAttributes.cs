using System.Globalization;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>What SQS itself tells of a message.</summary>
internal static class SystemAttributes
{
    /// <summary>All that can be asked for.</summary>
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>
    {
        "ApproximateFirstReceiveTimestamp", "ApproximateReceiveCount", "AWSTraceHeader", "DeadLetterQueueSourceArn", "MessageDeduplicationId", "MessageGroupId", "SenderId", "SentTimestamp",
        "SequenceNumber",
    };

    public static Dictionary<string, string> Of(StoredMessage message)
    {
        var attributes = new Dictionary<string, string>
        {
            ["ApproximateReceiveCount"] = message.ReceiveCount.ToString(CultureInfo.InvariantCulture),
            ["SentTimestamp"] = message.SentAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            ["SenderId"] = message.SenderId,
            ["ApproximateFirstReceiveTimestamp"] = (message.FirstReceivedAt ?? message.SentAt).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        };
        if (message.TraceHeader is { } trace)
        {
            attributes["AWSTraceHeader"] = trace;
        }

        if (message.GroupId is { } group)
        {
            attributes["MessageGroupId"] = group;
        }

        if (message.DeduplicationId is { } deduplication)
        {
            attributes["MessageDeduplicationId"] = deduplication;
            attributes["SequenceNumber"] = FifoRules.SequenceNumber(message.Sequence);
        }

        if (message.DeadLetterSourceArn is { } source)
        {
            attributes["DeadLetterQueueSourceArn"] = source;
        }

        return attributes;
    }
}
