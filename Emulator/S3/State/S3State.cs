using System.Collections.Concurrent;
using System.Text.Json;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.S3.State;

/// <summary>All buckets with their objects.</summary>
internal sealed class S3State
{
    private readonly DocumentSet<Bucket> _buckets;
    private readonly ConcurrentDictionary<string, ObjectIndex> _objects = new();
    private readonly IDocumentStore _store;
    private readonly BodyStore _bodies;
    private long _sequence;

    public S3State(IDocumentStore store, BodyStore bodies, TimeProvider time)
    {
        (_store, _bodies, Time) = (store, bodies, time);
        _buckets = new DocumentSet<Bucket>(store, "s3/buckets", S3Json.Default);
        var referenced = Load();
        Uploads = new UploadState(store, bodies, referenced);
        bodies.Sweep(referenced);
    }

    public TimeProvider Time { get; }

    public UploadState Uploads { get; }

    public IReadOnlyList<Bucket> All => _buckets.All;

    /// <summary>The time to the second, as objects have it.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = Time.GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    public Bucket? Find(string name) => _buckets.Find(name);

    /// <summary>A bucket; throws where there is none.</summary>
    public Bucket Get(string name) => Find(name) ?? throw S3Errors.NoSuchBucket(name);

    /// <summary>Creates a bucket; false where there is one of that name.</summary>
    public bool TryCreate(Bucket bucket)
    {
        if (!_buckets.TryAdd(bucket.Name, bucket))
        {
            return false;
        }

        _objects[bucket.Name] = new ObjectIndex(_store);
        return true;
    }

    /// <summary>Changes a bucket; throws where there is none.</summary>
    public Bucket Change(string name, Func<Bucket, Bucket> change) => _buckets.Change(name, bucket => change(bucket ?? throw S3Errors.NoSuchBucket(name)));

    /// <summary>Deletes a bucket that has no objects.</summary>
    public void Delete(Bucket bucket)
    {
        if (!ObjectsOf(bucket.Name).TryClose())
        {
            throw S3Errors.NotEmpty(bucket.Name, bucket.Versioning is not null);
        }

        foreach (var upload in Uploads.In(bucket.Name))
        {
            Uploads.Abort(upload);
        }

        _buckets.Remove(bucket.Name);
        _objects.TryRemove(bucket.Name, out _);
    }

    public ObjectIndex ObjectsOf(string bucket) => _objects.TryGetValue(bucket, out var objects) ? objects : throw S3Errors.NoSuchBucket(bucket);

    /// <summary>Writes an object by the bucket's versioning; gives it with its version.</summary>
    public StoredObject Put(Bucket bucket, StoredObject written, Action<StoredObject?>? check = null)
    {
        var versionId = bucket.Versioning == Bucket.Enabled ? Identifiers.NewVersion() : StoredObject.NoVersion;
        var (version, freed) = ObjectsOf(bucket.Name).Put(written with { VersionId = versionId }, () => Interlocked.Increment(ref _sequence), check);
        _bodies.Delete(freed);
        return version;
    }

    /// <summary>
    /// Deletes an object: for good, or by a marker where the bucket has versioning. Gives the marker or, for a version, what was
    /// deleted; null where there was nothing to delete.
    /// </summary>
    public StoredObject? Delete(Bucket bucket, string key, string? versionId, Action<StoredObject?>? check = null)
    {
        if (versionId is null && bucket.Versioning is not null)
        {
            return Put(bucket, new StoredObject(bucket.Name, key, Now) { IsDeleteMarker = true }, check);
        }

        var removed = ObjectsOf(bucket.Name).Remove(key, versionId ?? StoredObject.NoVersion, check);
        if (removed is null)
        {
            check?.Invoke(null);
        }

        _bodies.Delete(removed?.Segments ?? []);
        return removed;
    }

    private HashSet<string> Load()
    {
        foreach (var bucket in _buckets.All)
        {
            _objects[bucket.Name] = new ObjectIndex(_store);
        }

        var referenced = new HashSet<string>();
        foreach (var (key, json) in _store.List(ObjectIndex.Collection))
        {
            var version = JsonSerializer.Deserialize(json.Span, S3Json.Default.StoredObject)!;
            if (!_objects.TryGetValue(version.Bucket, out var objects))
            {
                _store.Delete(ObjectIndex.Collection, key);
                continue;
            }

            objects.Load(version);
            _sequence = Math.Max(_sequence, version.Sequence);
            referenced.UnionWith(version.Segments.Select(segment => segment.File));
        }

        return referenced;
    }
}
