namespace CampusIssues.Emulator.Seams;

/// <summary>A message for a topic.</summary>
/// <param name="TopicArn">The topic.</param>
/// <param name="Message">What it says; at most 262,144 bytes of UTF-8.</param>
public sealed record TopicMessage(string TopicArn, string Message)
{
    /// <summary>The line over it, at most 100 characters; null without one.</summary>
    public string? Subject { get; init; }

    /// <summary>What it says to mailboxes, where that isn't the same; null where it is.</summary>
    public string? MailText { get; init; }

    /// <summary>The service that publishes of its own accord, whom the topic's policy must allow it; null where the publisher was checked already.</summary>
    public PublishingService? Service { get; init; }
}

/// <summary>A service that publishes, and what it does so for.</summary>
/// <param name="Principal">e.g. <c>cloudwatch.amazonaws.com</c>.</param>
/// <param name="SourceArn">The ARN of the alarm, configuration set or rule, which policies know as <c>aws:SourceArn</c>.</param>
public sealed record PublishingService(string Principal, string SourceArn);

/// <summary>Publishes to topics. Implemented by <c>Sns</c>; used by alarms, mail events and failure destinations.</summary>
public interface ITopics
{
    /// <summary>
    /// Publishes a message; tells its id. Throws <c>AwsException</c> where there is no such topic (<c>NotFound</c>), its policy doesn't
    /// let the service publish (<c>AuthorizationError</c>), or the message can't be taken (<c>InvalidParameter</c>).
    /// </summary>
    ValueTask<string> PublishAsync(TopicMessage message, CancellationToken cancellationToken);
}

/// <summary>A message that was received from a queue.</summary>
/// <param name="MessageId">The message's id.</param>
/// <param name="ReceiptHandle">What deletes it.</param>
/// <param name="Json">The record as a Lambda SQS event has it, UTF-8.</param>
public sealed record QueueMessage(string MessageId, string ReceiptHandle, ReadOnlyMemory<byte> Json);

/// <summary>An attribute of a message.</summary>
/// <param name="DataType">String, Number or Binary, with a label of the sender's own.</param>
/// <param name="Value">The text; base64 for Binary.</param>
public sealed record MessageAttributeValue(string DataType, string Value);

/// <summary>A message for a queue.</summary>
/// <param name="Body">What it says.</param>
public sealed record QueuedMessage(string Body)
{
    /// <summary>Its attributes, by name.</summary>
    public IReadOnlyDictionary<string, MessageAttributeValue> Attributes { get; init; } = new Dictionary<string, MessageAttributeValue>();

    /// <summary>The group in which a FIFO queue keeps its order; null for a standard queue.</summary>
    public string? GroupId { get; init; }

    /// <summary>What tells a message that is sent to a FIFO queue again; null to go by the body.</summary>
    public string? DeduplicationId { get; init; }

    /// <summary>The <c>AWSTraceHeader</c>; null where the sender had none.</summary>
    public string? TraceHeader { get; init; }
}

/// <summary>Sends to and receives from queues. Implemented by <c>Sqs</c>; used by dead-letter queues and event source mappings.</summary>
public interface IQueues
{
    /// <summary>Whether there is such a queue.</summary>
    bool Exists(string queueArn);

    /// <summary>Sends a message; throws <c>AwsException</c> where there is no such queue.</summary>
    ValueTask SendAsync(string queueArn, QueuedMessage message, CancellationToken cancellationToken);

    /// <summary>Receives up to <paramref name="limit"/> messages; waits until there is one.</summary>
    ValueTask<IReadOnlyList<QueueMessage>> ReceiveAsync(string queueArn, int limit, CancellationToken cancellationToken);

    /// <summary>Deletes messages that were dealt with.</summary>
    ValueTask DeleteAsync(string queueArn, IReadOnlyList<string> receiptHandles, CancellationToken cancellationToken);

    /// <summary>Makes messages visible again at once.</summary>
    ValueTask ReleaseAsync(string queueArn, IReadOnlyList<string> receiptHandles, CancellationToken cancellationToken);
}
