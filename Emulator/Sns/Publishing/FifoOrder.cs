using System.Collections.Concurrent;
using System.Globalization;
using CampusIssues.Emulator.Sns.State;

namespace CampusIssues.Emulator.Sns.Publishing;

/// <summary>
/// The order of messages in FIFO topics, and which of them are known already
/// (https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html). A restart forgets those; sequence numbers grow on by the clock.
/// </summary>
internal sealed class FifoOrder(TimeProvider time)
{
    private static readonly UInt128 First = UInt128.Parse("10000000000000000000", CultureInfo.InvariantCulture);

    private readonly ConcurrentDictionary<string, Dictionary<string, Publication>> _recent = new();
    private readonly Lock _lock = new();
    private long _last;

    /// <summary>Gives a message its number; one that was published within five minutes is told again instead.</summary>
    public (Publication Publication, bool IsKnown) Place(Topic topic, Publication publication)
    {
        lock (_lock)
        {
            var recent = _recent.GetOrAdd(topic.Arn, _ => []);
            var now = time.GetUtcNow();
            foreach (var old in recent.Where(entry => entry.Value.Timestamp <= now - SnsLimits.Deduplication).Select(entry => entry.Key).ToArray())
            {
                recent.Remove(old);
            }

            var key = topic.Attributes.GetValueOrDefault("FifoThroughputScope") == "MessageGroup" ? $"{publication.GroupId} {publication.DeduplicationId}" : publication.DeduplicationId!;
            if (recent.TryGetValue(key, out var known))
            {
                return (known, true);
            }

            _last = Math.Max(_last + 1, now.ToUnixTimeMilliseconds() * 1000);
            return (recent[key] = publication with { SequenceNumber = (First + (UInt128)_last).ToString(CultureInfo.InvariantCulture) }, false);
        }
    }
}
