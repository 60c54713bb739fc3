namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>A message that a subscriber's server has yet to take.</summary>
/// <param name="Id">Its own id.</param>
/// <param name="SubscriptionArn">Whose it is.</param>
/// <param name="Type"><c>Notification</c>, <c>SubscriptionConfirmation</c> or <c>UnsubscribeConfirmation</c>.</param>
/// <param name="MessageId">The message's id.</param>
/// <param name="Body">What is posted.</param>
/// <param name="DueAt">When it is tried next.</param>
internal sealed record PendingPost(string Id, string SubscriptionArn, string Type, string MessageId, string Body, DateTimeOffset DueAt)
{
    /// <summary>How often it failed.</summary>
    public int Failures { get; init; }

    /// <summary>X-Ray's header of the trace that it belongs to; null where it belongs to none.</summary>
    public string? TraceHeader { get; init; }

    /// <summary>Whether the body is the message alone.</summary>
    public bool IsRaw { get; init; }
}
