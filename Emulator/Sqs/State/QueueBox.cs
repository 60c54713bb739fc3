using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>The messages of one queue, in order.</summary>
internal sealed class QueueBox
{
    private readonly string _key;
    private readonly DocumentSet<StoredMessage> _store;
    private readonly TimeProvider _time;
    private readonly SortedDictionary<long, StoredMessage> _messages = [];
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredMessage> _recent = [];
    private TaskCompletionSource _arrived = NewSignal();
    private long _sequence;

    public QueueBox(string key, DocumentSet<StoredMessage> store, TimeProvider time)
    {
        (_key, _store, _time) = (key, store, time);
        foreach (var message in store.Under($"{key}/"))
        {
            _messages[message.Sequence] = message;
            _sequence = Math.Max(_sequence, message.Sequence);
        }
    }

    /// <summary>Puts a message at the end; one that a FIFO queue has had within five minutes is told again instead.</summary>
    public StoredMessage Send(StoredMessage message, string? deduplicationKey = null)
    {
        StoredMessage sent;
        lock (_lock)
        {
            if (deduplicationKey is not null && Known(deduplicationKey) is { } known)
            {
                return known;
            }

            sent = Put(message with { Sequence = ++_sequence });
            if (deduplicationKey is not null)
            {
                _recent[deduplicationKey] = sent;
            }
        }

        Interlocked.Exchange(ref _arrived, NewSignal()).TrySetResult();
        return sent;
    }

    /// <summary>Takes the first message away, seen or not; null where there is none.</summary>
    public StoredMessage? TakeOut()
    {
        lock (_lock)
        {
            var first = _messages.Values.FirstOrDefault();
            return first is not null && Remove(first) ? first : null;
        }
    }

    /// <summary>All messages that are kept, in order, with whether each can be seen now.</summary>
    public IReadOnlyList<(StoredMessage Message, bool Visible)> Peek(Queue queue)
    {
        lock (_lock)
        {
            Expire(queue);
            var now = _time.GetUtcNow();
            return [.. _messages.Values.Select(message => (message, message.VisibleAt <= now))];
        }
    }

    /// <summary>Whether a FIFO queue's receipt is of no use any more: the message was seen again since.</summary>
    public bool IsExpired(long sequence, int receiveCount)
    {
        lock (_lock)
        {
            return _messages.TryGetValue(sequence, out var message) && (message.ReceiveCount != receiveCount || message.VisibleAt <= _time.GetUtcNow());
        }
    }

    /// <summary>Takes up to so many visible messages; they are hidden for the time given.</summary>
    public IReadOnlyList<StoredMessage> Take(Queue queue, int limit, TimeSpan hidden, Action<StoredMessage, string> moveToDeadLetters)
    {
        lock (_lock)
        {
            Expire(queue);
            var (taken, now) = (new List<StoredMessage>(), _time.GetUtcNow());
            // A group waits while a message of it is at a consumer.
            var busy = queue.IsFifo ? _messages.Values.Where(message => message.VisibleAt > now && message.ReceiveCount > 0).Select(message => message.GroupId).ToHashSet() : [];
            foreach (var message in _messages.Values.Where(message => message.VisibleAt <= now && !busy.Contains(message.GroupId)).ToArray())
            {
                if (queue.DeadLetters() is { } letters && message.ReceiveCount >= letters.MaxReceiveCount)
                {
                    Remove(message);
                    moveToDeadLetters(message, letters.Arn);
                    continue;
                }

                if (taken.Count == limit)
                {
                    break;
                }

                taken.Add(Put(message with { ReceiveCount = message.ReceiveCount + 1, FirstReceivedAt = message.FirstReceivedAt ?? now, VisibleAt = now + hidden }));
            }

            return taken;
        }
    }

    /// <summary>Ends when a message arrives, or at the next moment at which a hidden one is seen again. Take it before <see cref="Take"/>.</summary>
    public Task Arrival(TimeSpan most, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            var next = _messages.Values.Where(message => message.VisibleAt > now).Select(message => message.VisibleAt - now).DefaultIfEmpty(most).Min();
            wait = next < most ? next : most;
        }

        return Task.WhenAny(Volatile.Read(ref _arrived).Task, Task.Delay(wait, _time, cancellationToken));
    }

    public bool Delete(long sequence)
    {
        lock (_lock)
        {
            return _messages.TryGetValue(sequence, out var message) && Remove(message);
        }
    }

    public bool Hide(long sequence, TimeSpan hidden)
    {
        lock (_lock)
        {
            if (!_messages.TryGetValue(sequence, out var message))
            {
                return false;
            }

            Put(message with { VisibleAt = _time.GetUtcNow() + hidden });
        }

        if (hidden == TimeSpan.Zero)
        {
            Interlocked.Exchange(ref _arrived, NewSignal()).TrySetResult();
        }

        return true;
    }

    public void Purge()
    {
        lock (_lock)
        {
            foreach (var message in _messages.Values.ToArray())
            {
                Remove(message);
            }
        }
    }

    /// <summary>How many messages can be seen, are received and not deleted, and are delayed.</summary>
    public (int Visible, int NotVisible, int Delayed) Count(Queue queue)
    {
        lock (_lock)
        {
            Expire(queue);
            var now = _time.GetUtcNow();
            return (
                _messages.Values.Count(message => message.VisibleAt <= now),
                _messages.Values.Count(message => message.VisibleAt > now && message.ReceiveCount > 0),
                _messages.Values.Count(message => message.VisibleAt > now && message.ReceiveCount == 0));
        }
    }

    private StoredMessage? Known(string deduplicationKey)
    {
        var oldest = _time.GetUtcNow() - FifoRules.DeduplicationInterval;
        foreach (var (key, _) in _recent.Where(entry => entry.Value.SentAt <= oldest).ToArray())
        {
            _recent.Remove(key);
        }

        return _recent.GetValueOrDefault(deduplicationKey);
    }

    private void Expire(Queue queue)
    {
        var oldest = _time.GetUtcNow().AddSeconds(-queue.Number("MessageRetentionPeriod"));
        foreach (var message in _messages.Values.Where(message => message.SentAt < oldest).ToArray())
        {
            Remove(message);
        }
    }

    private StoredMessage Put(StoredMessage message)
    {
        _store.Put($"{_key}/{message.Sequence:x16}", message);
        return _messages[message.Sequence] = message;
    }

    private bool Remove(StoredMessage message)
    {
        _store.Remove($"{_key}/{message.Sequence:x16}");
        return _messages.Remove(message.Sequence);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
