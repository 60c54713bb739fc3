using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CampusIssues.Emulator.Storage;

/// <summary>A collection of documents of one kind: held in memory, written through to the store.</summary>
/// <typeparam name="T">The documents' type; immutable.</typeparam>
public sealed class DocumentSet<T>
    where T : class
{
    private readonly IDocumentStore _store;
    private readonly string _collection;
    private readonly JsonSerializerContext _types;
    private JsonTypeInfo<T>? _type;
    private readonly SortedDictionary<string, T> _items = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Reads what the store has of a collection.</summary>
    /// <param name="store">Where the documents are kept.</param>
    /// <param name="collection">The collection's name.</param>
    /// <param name="types">How documents are written; asked for the documents' type only when there is one, because that takes a server's start time.</param>
    public DocumentSet(IDocumentStore store, string collection, JsonSerializerContext types)
    {
        (_store, _collection, _types) = (store, collection, types);
        foreach (var (key, json) in store.List(collection))
        {
            _items[key] = JsonSerializer.Deserialize(json.Span, Type)!;
        }
    }

    private JsonTypeInfo<T> Type => _type ??= (JsonTypeInfo<T>)_types.GetTypeInfo(typeof(T))!;

    /// <summary>The documents now, ordered by key.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _items.Values];
            }
        }
    }

    /// <summary>The documents whose keys begin with a text, ordered by key.</summary>
    public IReadOnlyList<T> Under(string prefix)
    {
        lock (_lock)
        {
            return [.. _items.Where(item => item.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(item => item.Value)];
        }
    }

    /// <summary>A document; null where there is none.</summary>
    public T? Find(string key)
    {
        lock (_lock)
        {
            return _items.GetValueOrDefault(key);
        }
    }

    /// <summary>Puts a document in the place of any of the same key.</summary>
    public void Put(string key, T value)
    {
        lock (_lock)
        {
            _store.Put(_collection, key, JsonSerializer.SerializeToUtf8Bytes(value, Type));
            _items[key] = value;
        }
    }

    /// <summary>Puts a document unless there is one of the same key; tells whether it did.</summary>
    public bool TryAdd(string key, T value)
    {
        lock (_lock)
        {
            if (_items.ContainsKey(key))
            {
                return false;
            }

            Put(key, value);
            return true;
        }
    }

    /// <summary>Changes a document in one step; the change gets null where there is none, and throws to refuse.</summary>
    public T Change(string key, Func<T?, T> change)
    {
        lock (_lock)
        {
            var changed = change(_items.GetValueOrDefault(key));
            Put(key, changed);
            return changed;
        }
    }

    /// <summary>Removes a document; tells whether there was one.</summary>
    public bool Remove(string key)
    {
        lock (_lock)
        {
            _store.Delete(_collection, key);
            return _items.Remove(key);
        }
    }

    /// <summary>Removes the first document whose key begins with a text; tells whether there was one.</summary>
    public bool RemoveFirst(string prefix)
    {
        lock (_lock)
        {
            return _items.Keys.FirstOrDefault(key => key.StartsWith(prefix, StringComparison.Ordinal)) is { } first && Remove(first);
        }
    }

    /// <summary>Removes all documents.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            foreach (var key in _items.Keys)
            {
                _store.Delete(_collection, key);
            }

            _items.Clear();
        }
    }
}
