using System.Collections.Concurrent;

namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary>Values that are kept for a time, at most some of them.</summary>
internal sealed class ExpiringCache<T>(TimeProvider time, int capacity = 10_000)
    where T : class
{
    private readonly ConcurrentDictionary<string, (T Value, DateTimeOffset Until)> _entries = new();

    /// <summary>The value of a key; null where there is none or its time is over.</summary>
    public T? Find(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (entry.Until > time.GetUtcNow())
        {
            return entry.Value;
        }

        _entries.TryRemove(new(key, entry));
        return null;
    }

    public void Put(string key, T value, TimeSpan lifetime)
    {
        if (_entries.Count >= capacity)
        {
            Shrink();
        }

        _entries[key] = (value, time.GetUtcNow() + lifetime);
    }

    public void Remove(string key) => _entries.TryRemove(key, out _);

    public void Clear() => _entries.Clear();

    /// <summary>Drops what is over; where that isn't enough, the half that ends first.</summary>
    private void Shrink()
    {
        var now = time.GetUtcNow();
        var byEnd = _entries.OrderBy(entry => entry.Value.Until).ToArray();
        foreach (var entry in byEnd.Where((entry, index) => entry.Value.Until <= now || index < capacity / 2))
        {
            _entries.TryRemove(entry);
        }
    }
}
