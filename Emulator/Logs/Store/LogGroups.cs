using System.Collections.Concurrent;
using System.Text.Json;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.Logs.Store;

/// <summary>The log groups.</summary>
internal sealed class LogGroups
{
    private const string Collection = "logs.groups";
    private readonly ConcurrentDictionary<string, LogGroup> _groups = new(StringComparer.Ordinal);
    private readonly IDocumentStore _documents;
    private readonly Lock _lock = new();

    public LogGroups(IDocumentStore documents)
    {
        _documents = documents;
        foreach (var (name, json) in documents.List(Collection))
        {
            _groups[name] = JsonSerializer.Deserialize(json.Span, LogGroupJson.Default.LogGroup)!;
        }
    }

    public IEnumerable<LogGroup> All => _groups.Values.OrderBy(group => group.Name, StringComparer.Ordinal);

    public LogGroup? Find(string name) => _groups.GetValueOrDefault(name);

    public LogGroup Get(string name) => Find(name) ?? throw LogsErrors.NoGroup;

    /// <summary>Adds a group; false where there is one of the name.</summary>
    public bool TryAdd(LogGroup group)
    {
        lock (_lock)
        {
            if (_groups.ContainsKey(group.Name))
            {
                return false;
            }

            Put(group);
            return true;
        }
    }

    public LogGroup Update(string name, Func<LogGroup, LogGroup> change)
    {
        lock (_lock)
        {
            var changed = change(Get(name));
            Put(changed);
            return changed;
        }
    }

    public void Delete(string name)
    {
        lock (_lock)
        {
            _documents.Delete(Collection, name);
            _groups.TryRemove(name, out _);
        }
    }

    private void Put(LogGroup group)
    {
        _documents.Put(Collection, group.Name, JsonSerializer.SerializeToUtf8Bytes(group, LogGroupJson.Default.LogGroup));
        _groups[group.Name] = group;
    }
}
