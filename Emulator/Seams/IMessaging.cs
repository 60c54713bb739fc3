namespace CampusIssues.Emulator.Seams;

/// <summary>Publishes to topics. Implemented by <c>Sns</c>; used by alarms and failure destinations.</summary>
public interface ITopics
{
    /// <summary>Publishes a message; throws <c>AwsException</c> where there is no such topic.</summary>
    ValueTask PublishAsync(string topicArn, string? subject, string message, CancellationToken cancellationToken);
}

/// <summary>A message that was received from a queue.</summary>
/// <param name="MessageId">The message's id.</param>
/// <param name="ReceiptHandle">What deletes it.</param>
/// <param name="Json">The record as a Lambda SQS event has it, UTF-8.</param>
public sealed record QueueMessage(string MessageId, string ReceiptHandle, ReadOnlyMemory<byte> Json);

/// <summary>Sends to and receives from queues. Implemented by <c>Sqs</c>; used by dead-letter queues and event source mappings.</summary>
public interface IQueues
{
    /// <summary>Whether there is such a queue.</summary>
    bool Exists(string queueArn);

    /// <summary>Sends a message; throws <c>AwsException</c> where there is no such queue.</summary>
    ValueTask SendAsync(string queueArn, string body, IReadOnlyDictionary<string, string> attributes, CancellationToken cancellationToken);

    /// <summary>Receives up to <paramref name="limit"/> messages; waits until there is one.</summary>
    ValueTask<IReadOnlyList<QueueMessage>> ReceiveAsync(string queueArn, int limit, CancellationToken cancellationToken);

    /// <summary>Deletes messages that were dealt with.</summary>
    ValueTask DeleteAsync(string queueArn, IReadOnlyList<string> receiptHandles, CancellationToken cancellationToken);

    /// <summary>Makes messages visible again at once.</summary>
    ValueTask ReleaseAsync(string queueArn, IReadOnlyList<string> receiptHandles, CancellationToken cancellationToken);
}
