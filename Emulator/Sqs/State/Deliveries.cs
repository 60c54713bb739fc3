using System.Text;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>Sends to queues and receives from them, for operations and for other services.</summary>
internal sealed class Deliveries(SqsState state, QueueMetrics metrics, TimeProvider time) : IQueues
{
    public bool Exists(string queueArn) => state.FindArn(queueArn) is not null;

    public ValueTask SendAsync(string queueArn, QueuedMessage message, CancellationToken cancellationToken)
    {
        var queue = state.FindArn(queueArn) ?? throw SqsErrors.NoQueue();
        var attributes = message.Attributes.ToDictionary(attribute => attribute.Key, attribute => new MessageAttribute(attribute.Value.DataType, attribute.Value.Value));
        Send(queue, message.Body, attributes, null, message.TraceHeader, message.GroupId, message.DeduplicationId);
        return ValueTask.CompletedTask;
    }

    public async ValueTask<IReadOnlyList<QueueMessage>> ReceiveAsync(string queueArn, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            var queue = state.FindArn(queueArn) ?? throw SqsErrors.NoQueue();
            var arrival = state.BoxOf(queue).Arrival(TimeSpan.FromSeconds(SqsLimits.WaitSeconds), cancellationToken);
            if (Take(queue, limit, queue.Number("VisibilityTimeout")) is { Count: > 0 } taken)
            {
                metrics.Received(queue, taken.Count);
                return [.. taken.Select(message => new QueueMessage(message.Id, ReceiptHandle.Of(message), LambdaRecord.Write(queue, message)))];
            }

            await arrival.WaitAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public ValueTask DeleteAsync(string queueArn, IReadOnlyList<string> receiptHandles, CancellationToken cancellationToken)
    {
        var queue = state.FindArn(queueArn) ?? throw SqsErrors.NoQueue();
        foreach (var handle in receiptHandles)
        {
            Delete(queue, ReceiptHandle.Read(handle));
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ReleaseAsync(string queueArn, IReadOnlyList<string> receiptHandles, CancellationToken cancellationToken)
    {
        var box = state.BoxOf(state.FindArn(queueArn) ?? throw SqsErrors.NoQueue());
        foreach (var handle in receiptHandles)
        {
            box.Hide(ReceiptHandle.Read(handle), TimeSpan.Zero);
        }

        return ValueTask.CompletedTask;
    }

    public StoredMessage Send(
        Queue queue,
        string body,
        IReadOnlyDictionary<string, MessageAttribute> attributes,
        int? delaySeconds,
        string? traceHeader,
        string? groupId = null,
        string? deduplicationId = null)
    {
        var deduplication = FifoRules.Check(queue, body, groupId, deduplicationId, delaySeconds);
        var size = SizeOf(body, attributes);
        if (size > queue.Number("MaximumMessageSize"))
        {
            throw SqsErrors.TooLong(queue.Number("MaximumMessageSize"));
        }

        var now = time.GetUtcNow();
        var message = new StoredMessage(Guid.NewGuid().ToString(), body, now, now.AddSeconds(delaySeconds ?? queue.Number("DelaySeconds")))
        {
            Attributes = attributes,
            TraceHeader = traceHeader,
            GroupId = groupId,
            DeduplicationId = deduplication,
        };
        var isByGroup = queue.Attributes.GetValueOrDefault("DeduplicationScope") == "messageGroup";
        metrics.Sent(queue, size);
        return state.BoxOf(queue).Send(message, deduplication is null ? null : isByGroup ? $"{groupId} {deduplication}" : deduplication);
    }

    /// <summary>What counts against the limits, in bytes: the body, and the names, types and values of attributes.</summary>
    public static int SizeOf(string body, IReadOnlyDictionary<string, MessageAttribute> attributes) => Encoding.UTF8.GetByteCount(body) + attributes.Sum(attribute =>
        Encoding.UTF8.GetByteCount(attribute.Key)
        + Encoding.UTF8.GetByteCount(attribute.Value.DataType)
        + (attribute.Value.IsBinary ? Convert.FromBase64String(attribute.Value.Value).Length : Encoding.UTF8.GetByteCount(attribute.Value.Value)));

    /// <summary>Deletes a message for a consumer; one that is gone already is no fault.</summary>
    public void Delete(Queue queue, long sequence)
    {
        if (state.BoxOf(queue).Delete(sequence))
        {
            metrics.Deleted(queue);
        }
    }

    /// <summary>Tells that a client received so many messages.</summary>
    public void Received(Queue queue, int messages) => metrics.Received(queue, messages);

    public IReadOnlyList<StoredMessage> Take(Queue queue, int limit, int hiddenSeconds) => state.BoxOf(queue).Take(
        queue,
        limit,
        TimeSpan.FromSeconds(hiddenSeconds),
        (message, deadLetters) =>
        {
            if (state.FindArn(deadLetters) is { } target)
            {
                state.BoxOf(target).Send(message with { VisibleAt = time.GetUtcNow(), DeadLetterSourceArn = queue.Arn });
            }
        });
}
