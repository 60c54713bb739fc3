using System.Globalization;
using System.Text.Json;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.S3.State;

/// <summary>
/// The objects of a bucket with all their versions, by key in order. What is written is kept in the store first; the document of a
/// version that was replaced goes after that of its successor came, so that a crash between leaves both, and the newer counts.
/// </summary>
internal sealed class ObjectIndex(IDocumentStore store)
{
    public const string Collection = "s3/objects";
    private readonly SortedSet<string> _keys = new(KeyOrder.Instance);

    // The versions of a key, the newest first.
    private readonly Dictionary<string, List<StoredObject>> _versions = [];
    private readonly Lock _lock = new();
    private bool _closed;

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _keys.Count == 0;
            }
        }
    }

    /// <summary>Takes in what the store has, oldest first.</summary>
    public void Load(StoredObject version)
    {
        var versions = VersionsFor(version.Key);
        if (version.VersionId == StoredObject.NoVersion && versions.Find(other => other.VersionId == StoredObject.NoVersion) is { } replaced)
        {
            versions.Remove(replaced);
            store.Delete(Collection, DocumentKey(replaced));
        }

        versions.Insert(0, version);
    }

    /// <summary>The newest version of a key; null where there is none. It may be a delete marker.</summary>
    public StoredObject? Find(string key)
    {
        lock (_lock)
        {
            return _versions.TryGetValue(key, out var versions) ? versions[0] : null;
        }
    }

    /// <summary>A version of a key; null where there is none.</summary>
    public StoredObject? Find(string key, string versionId)
    {
        lock (_lock)
        {
            return _versions.GetValueOrDefault(key)?.Find(version => version.VersionId == versionId);
        }
    }

    /// <summary>All versions of the first key at or after a text, the newest first; null where there is none.</summary>
    public IReadOnlyList<StoredObject>? Next(string from)
    {
        lock (_lock)
        {
            return KeyOrder.Instance.Compare(from, KeyOrder.End) < 0 && _keys.GetViewBetween(from, KeyOrder.End).Min is { } key ? [.. _versions[key]] : null;
        }
    }

    /// <summary>
    /// Writes a version, in the place of another of the same id; gives it, and the bodies that nobody refers to any more.
    /// </summary>
    /// <param name="written">The version.</param>
    /// <param name="next">Gives its place among all writes.</param>
    /// <param name="check">Gets the newest version before, null where there is none, and throws to refuse.</param>
    public (StoredObject Version, IReadOnlyList<BodySegment> Freed) Put(StoredObject written, Func<long> next, Action<StoredObject?>? check)
    {
        lock (_lock)
        {
            if (_closed)
            {
                throw S3Errors.NoSuchBucket(written.Bucket);
            }

            check?.Invoke(_versions.TryGetValue(written.Key, out var present) ? present[0] : null);
            var version = written with { Sequence = next() };
            store.Put(Collection, DocumentKey(version), JsonSerializer.SerializeToUtf8Bytes(version, S3Json.Default.StoredObject));
            var versions = VersionsFor(version.Key);
            var replaced = versions.Find(other => other.VersionId == version.VersionId);
            versions.Insert(0, version);
            return (version, replaced is null ? [] : Forget(versions, replaced));
        }
    }

    /// <summary>Changes a version where it is; nothing where it is gone.</summary>
    public void Change(StoredObject version, Func<StoredObject, StoredObject> change)
    {
        lock (_lock)
        {
            var versions = _versions.GetValueOrDefault(version.Key);
            var at = versions?.FindIndex(other => other.Sequence == version.Sequence) ?? -1;
            if (at >= 0)
            {
                var changed = change(versions![at]);
                store.Put(Collection, DocumentKey(changed), JsonSerializer.SerializeToUtf8Bytes(changed, S3Json.Default.StoredObject));
                versions[at] = changed;
            }
        }
    }

    /// <summary>Removes a version for good; gives it, and null where there was none.</summary>
    public StoredObject? Remove(string key, string versionId, Action<StoredObject>? check = null)
    {
        lock (_lock)
        {
            if (!_versions.TryGetValue(key, out var versions) || versions.Find(version => version.VersionId == versionId) is not { } found)
            {
                return null;
            }

            check?.Invoke(found);
            Forget(versions, found);
            if (versions.Count == 0)
            {
                _versions.Remove(key);
                _keys.Remove(key);
            }

            return found;
        }
    }

    /// <summary>Refuses all writes from now on; false, and nothing changes, where there are objects.</summary>
    public bool TryClose()
    {
        lock (_lock)
        {
            _closed = _keys.Count == 0;
            return _closed;
        }
    }

    private IReadOnlyList<BodySegment> Forget(List<StoredObject> versions, StoredObject version)
    {
        store.Delete(Collection, DocumentKey(version));
        versions.Remove(version);
        return version.Segments;
    }

    private List<StoredObject> VersionsFor(string key)
    {
        if (!_versions.TryGetValue(key, out var versions))
        {
            _versions[key] = versions = [];
            _keys.Add(key);
        }

        return versions;
    }

    private static string DocumentKey(StoredObject version) => string.Create(CultureInfo.InvariantCulture, $"{version.Bucket}/{version.Sequence:x16}");
}
