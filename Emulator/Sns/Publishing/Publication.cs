using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.State;

namespace CampusIssues.Emulator.Sns.Publishing;

/// <summary>A message that was published.</summary>
/// <param name="MessageId">Its id.</param>
/// <param name="Text">What it says, where a protocol has no text of its own.</param>
/// <param name="Timestamp">When it was published.</param>
internal sealed record Publication(string MessageId, string Text, DateTimeOffset Timestamp)
{
    public string? Subject { get; init; }

    /// <summary>What it says to each protocol, where it was published so.</summary>
    public IReadOnlyDictionary<string, string> ByProtocol { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, MessageAttributeValue> Attributes { get; init; } = new Dictionary<string, MessageAttributeValue>();

    public string? GroupId { get; init; }

    public string? DeduplicationId { get; init; }

    /// <summary>Where it is in its FIFO topic's order; null in a standard one.</summary>
    public string? SequenceNumber { get; init; }

    /// <summary>X-Ray's header of the trace that it was published in; null where it was in none.</summary>
    public string? TraceHeader { get; init; }

    public string TextFor(string protocol) => ByProtocol.GetValueOrDefault(protocol) ?? Text;
}

/// <summary>A message on its way to one subscriber.</summary>
internal sealed record Notification(Topic Topic, Subscription Subscription, Publication Publication)
{
    public string Text => Publication.TextFor(Subscription.Protocol);
}
