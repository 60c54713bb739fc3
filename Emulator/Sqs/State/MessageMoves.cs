using System.Collections.Concurrent;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>
/// Moves messages out of dead-letter queues
/// (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html). A moved
/// message is a new one. Tasks are forgotten with the process.
/// </summary>
internal sealed class MessageMoves(SqsState state, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, MoveTask> _tasks = new();

    /// <summary>Starts a task; one without a rate has ended when this returns.</summary>
    public MoveTask Start(Queue source, string? destinationArn, int? perSecond)
    {
        if (_tasks.Values.Any(task => task.SourceArn == source.Arn && task.Status == "RUNNING"))
        {
            throw SqsErrors.Unsupported("There is already a task running. Only one active task is allowed for a source queue arn at a given time.");
        }

        var count = state.BoxOf(source).Count(source);
        var task = new MoveTask(Guid.NewGuid().ToString(), source.Arn, destinationArn, perSecond, time.GetUtcNow(), count.Visible + count.NotVisible + count.Delayed);
        _tasks[task.Handle] = task;
        _ = RunAsync(task);
        return task;
    }

    public MoveTask? Find(string handle) => _tasks.GetValueOrDefault(handle);

    public IEnumerable<MoveTask> Of(string sourceArn) => _tasks.Values.Where(task => task.SourceArn == sourceArn).OrderByDescending(task => task.StartedAt);

    /// <summary>Forgets all tasks; those that run end.</summary>
    public void Clear() => _tasks.Clear();

    /// <summary>Cancels a running task; null where none of this handle runs.</summary>
    public MoveTask? Cancel(string handle) => _tasks.TryGetValue(handle, out var task) && task.Status == "RUNNING" && _tasks.TryUpdate(handle, task with { Status = "CANCELLED" }, task)
        ? task
        : null;

    private async Task RunAsync(MoveTask task)
    {
        while (_tasks.TryGetValue(task.Handle, out var now) && now.Status == "RUNNING")
        {
            var moved = 0;
            string? failure = null;
            while (moved < (task.PerSecond ?? int.MaxValue) && failure is null && state.FindArn(task.SourceArn) is { } source && state.BoxOf(source).TakeOut() is { } message)
            {
                failure = Send(source, message, task.DestinationArn);
                moved += failure is null ? 1 : 0;
            }

            var ended = failure is not null || moved < (task.PerSecond ?? int.MaxValue);
            _tasks.TryUpdate(task.Handle, now with { Moved = now.Moved + moved, Status = failure is not null ? "FAILED" : ended ? "COMPLETED" : "RUNNING", FailureReason = failure }, now);
            if (!ended)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), time);
            }
        }
    }

    /// <summary>Sends a message on; why it can't be, and it is back then.</summary>
    private string? Send(Queue source, StoredMessage message, string? destinationArn)
    {
        if ((destinationArn ?? message.DeadLetterSourceArn) is { } arn && state.FindArn(arn) is { } destination)
        {
            var now = time.GetUtcNow();
            state.BoxOf(destination).Send(message with { Id = Guid.NewGuid().ToString(), SentAt = now, VisibleAt = now, ReceiveCount = 0, FirstReceivedAt = null, DeadLetterSourceArn = null });
            return null;
        }

        state.BoxOf(source).Send(message);
        return destinationArn is null && message.DeadLetterSourceArn is null ? "CouldNotDetermineMessageSource" : "AWS.SimpleQueueService.NonExistentQueue";
    }
}
