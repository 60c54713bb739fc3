using System.Collections.Concurrent;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>
/// What queues tell (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html). As on
/// AWS, how many messages wait is told of active queues alone: those that had calls within six hours, or have messages.
/// </summary>
internal sealed class QueueMetrics(SqsState state, TimeProvider time, IMetrics? metrics = null) : IMetricSource
{
    private const string Namespace = "AWS/SQS";
    private static readonly TimeSpan Active = TimeSpan.FromHours(6);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _calls = new();

    public void Sent(Queue queue, int bytes)
    {
        Record(queue, "NumberOfMessagesSent", 1);
        metrics?.Record(Namespace, "SentMessageSize", bytes, "Bytes", ("QueueName", queue.Name));
    }

    public void Received(Queue queue, int messages)
    {
        if (messages > 0)
        {
            Record(queue, "NumberOfMessagesReceived", messages);
        }
        else
        {
            Record(queue, "NumberOfEmptyReceives", 1);
        }
    }

    public void Deleted(Queue queue) => Record(queue, "NumberOfMessagesDeleted", 1);

    public void Sample(IMetrics into)
    {
        var now = time.GetUtcNow();
        foreach (var queue in state.All)
        {
            var messages = state.BoxOf(queue).Peek(queue);
            if (messages.Count == 0 && (!_calls.TryGetValue(queue.Key, out var last) || now - last > Active))
            {
                continue;
            }

            void Tell(string name, double value, string unit = "Count") => into.Record(Namespace, name, value, unit, ("QueueName", queue.Name));
            Tell("ApproximateNumberOfMessagesVisible", messages.Count(entry => entry.Visible));
            Tell("ApproximateNumberOfMessagesNotVisible", messages.Count(entry => !entry.Visible && entry.Message.ReceiveCount > 0));
            Tell("ApproximateNumberOfMessagesDelayed", messages.Count(entry => !entry.Visible && entry.Message.ReceiveCount == 0));
            Tell("ApproximateAgeOfOldestMessage", messages.Count == 0 ? 0 : Math.Floor((now - messages.Min(entry => entry.Message.SentAt)).TotalSeconds), "Seconds");
        }
    }

    private void Record(Queue queue, string name, double value)
    {
        _calls[queue.Key] = time.GetUtcNow();
        metrics?.Record(Namespace, name, value, "Count", ("QueueName", queue.Name));
    }
}
