using System.Collections.Concurrent;
using CampusIssues.Emulator.Storage;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>All queues with their messages.</summary>
internal sealed class SqsState(IDocumentStore store, TimeProvider time)
{
    private readonly DocumentSet<Queue> _queues = new(store, "sqs/queues", SqsJson.Default);
    private readonly DocumentSet<StoredMessage> _messages = new(store, "sqs/messages", SqsJson.Default);
    private readonly ConcurrentDictionary<string, QueueBox> _boxes = new();

    public IReadOnlyList<Queue> All => _queues.All;

    public IEnumerable<Queue> In(string region) => _queues.Under($"{region}/");

    public Queue? Find(string region, string name) => _queues.Find($"{region}/{name}");

    public Queue? FindArn(string arn) => Arn.TryParse(arn) is { Service: "sqs" } parts ? Find(parts.Region, parts.Resource) : null;

    /// <summary>The queue of a URL; throws where there is none.</summary>
    public Queue Get(string region, string? url)
    {
        var name = (url ?? throw SqsErrors.Missing("QueueUrl")).TrimEnd('/');
        return Find(region, name[(name.LastIndexOf('/') + 1)..]) ?? throw SqsErrors.NoQueue();
    }

    public void Put(Queue queue) => _queues.Put(queue.Key, queue with { ModifiedAt = time.GetUtcNow() });

    public void Delete(Queue queue)
    {
        BoxOf(queue).Purge();
        _queues.Remove(queue.Key);
        _boxes.TryRemove(queue.Key, out _);
    }

    public QueueBox BoxOf(Queue queue) => _boxes.GetOrAdd(queue.Key, key => new QueueBox(key, _messages, time));
}
