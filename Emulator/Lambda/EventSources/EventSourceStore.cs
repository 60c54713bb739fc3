using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>The event source mappings that were created.</summary>
internal sealed partial class EventSourceStore
{
    private const string Collection = "lambda.event-sources";
    private readonly ConcurrentDictionary<string, EventSourceMapping> _mappings = new(StringComparer.Ordinal);
    private readonly IDocumentStore _documents;
    private readonly CheckpointStore _checkpoints;

    public EventSourceStore(IDocumentStore documents, CheckpointStore checkpoints)
    {
        _documents = documents;
        _checkpoints = checkpoints;
        foreach (var (uuid, json) in documents.List(Collection))
        {
            _mappings[uuid] = JsonSerializer.Deserialize(json.Span, MappingJson.Default.EventSourceMapping)!;
        }
    }

    /// <summary>A mapping was created, changed or deleted.</summary>
    public event Action<string>? Changed;

    public IEnumerable<EventSourceMapping> All => _mappings.Values.OrderBy(mapping => mapping.Uuid, StringComparer.Ordinal);

    public EventSourceMapping? Find(string uuid) => _mappings.GetValueOrDefault(uuid);

    public EventSourceMapping Get(string uuid) => Find(uuid) ?? throw LambdaErrors.NotFound("The resource you requested does not exist.");

    public void Put(EventSourceMapping mapping)
    {
        _documents.Put(Collection, mapping.Uuid, JsonSerializer.SerializeToUtf8Bytes(mapping, MappingJson.Default.EventSourceMapping));
        _mappings[mapping.Uuid] = mapping;
        Changed?.Invoke(mapping.Uuid);
    }

    public void Delete(string uuid)
    {
        _documents.Delete(Collection, uuid);
        _mappings.TryRemove(uuid, out _);
        Changed?.Invoke(uuid);
        _checkpoints.Delete(uuid);
    }

    /// <summary>A function was deleted: its mappings stay, but rest.</summary>
    public void DisableOf(string functionArn)
    {
        foreach (var mapping in All.Where(mapping => mapping.FunctionArn == functionArn && mapping.Enabled))
        {
            Put(mapping with { Enabled = false });
        }
    }

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(EventSourceMapping))]
    internal sealed partial class MappingJson : JsonSerializerContext;
}
