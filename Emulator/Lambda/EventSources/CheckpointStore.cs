using System.Text.Json;
using System.Text.Json.Serialization;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>How far each mapping has read its stream. A restart goes on from there: nothing is lost, at most a batch is repeated.</summary>
internal sealed partial class CheckpointStore
{
    private const string Collection = "lambda.checkpoints";
    private readonly Dictionary<string, Checkpoint> _checkpoints = new(StringComparer.Ordinal);
    private readonly IDocumentStore _documents;
    private readonly Lock _lock = new();

    public CheckpointStore(IDocumentStore documents)
    {
        _documents = documents;
        foreach (var (key, json) in documents.List(Collection))
        {
            _checkpoints[key] = JsonSerializer.Deserialize(json.Span, CheckpointJson.Default.Checkpoint)!;
        }
    }

    /// <summary>The last sequence number that was dealt with; null where the mapping hasn't read this stream.</summary>
    public long? Find(string mapping, string streamArn)
    {
        lock (_lock)
        {
            return _checkpoints.TryGetValue(mapping, out var found) && found.StreamArn == streamArn ? found.Sequence : null;
        }
    }

    public void Put(string mapping, string streamArn, long sequence)
    {
        var checkpoint = new Checkpoint(streamArn, sequence);
        lock (_lock)
        {
            _checkpoints[mapping] = checkpoint;
            _documents.Put(Collection, mapping, JsonSerializer.SerializeToUtf8Bytes(checkpoint, CheckpointJson.Default.Checkpoint));
        }
    }

    public void Delete(string mapping)
    {
        lock (_lock)
        {
            _checkpoints.Remove(mapping);
            _documents.Delete(Collection, mapping);
        }
    }

    internal sealed record Checkpoint(string StreamArn, long Sequence);

    [JsonSerializable(typeof(Checkpoint))]
    internal sealed partial class CheckpointJson : JsonSerializerContext;
}
