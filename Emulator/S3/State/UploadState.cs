using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.S3.State;

/// <summary>Uploads in parts that have begun and not ended.</summary>
internal sealed class UploadState
{
    private readonly DocumentSet<MultipartUpload> _uploads;
    private readonly DocumentSet<UploadedPart> _parts;
    private readonly BodyStore _bodies;
    private readonly Lock _lock = new();

    /// <summary>Reads what the store has; the bodies of parts are added to those that objects refer to.</summary>
    public UploadState(IDocumentStore store, BodyStore bodies, HashSet<string> referenced)
    {
        _bodies = bodies;
        _uploads = new DocumentSet<MultipartUpload>(store, "s3/uploads", S3Json.Default);
        _parts = new DocumentSet<UploadedPart>(store, "s3/parts", S3Json.Default);
        Mend(referenced);
        referenced.UnionWith(_parts.All.Select(part => part.Segment.File));
    }

    public IReadOnlyList<MultipartUpload> In(string bucket) => [.. _uploads.All.Where(upload => upload.Bucket == bucket)];

    /// <summary>An upload; throws where there is none.</summary>
    public MultipartUpload Get(string bucket, string key, string id) =>
        _uploads.Find(id) is { } upload && upload.Bucket == bucket && upload.Key == key ? upload : throw S3Errors.NoSuchUpload(id);

    public IReadOnlyList<UploadedPart> PartsOf(MultipartUpload upload) => _parts.Under($"{upload.Id}/");

    public void Begin(MultipartUpload upload) => _uploads.Put(upload.Id, upload);

    /// <summary>Keeps a part, in the place of one of the same number.</summary>
    public void Put(UploadedPart part)
    {
        lock (_lock)
        {
            if (_uploads.Find(part.UploadId) is null)
            {
                _bodies.Delete([part.Segment]);
                throw S3Errors.NoSuchUpload(part.UploadId);
            }

            var replaced = _parts.Find(part.DocumentKey);
            _parts.Put(part.DocumentKey, part);
            _bodies.Delete(replaced is null ? [] : [replaced.Segment]);
        }
    }

    /// <summary>Ends an upload without an object.</summary>
    public void Abort(MultipartUpload upload) => _bodies.Delete(Forget(upload).Select(part => part.Segment));

    /// <summary>Ends an upload whose object took over the bodies of some of its parts.</summary>
    public void Complete(MultipartUpload upload, IReadOnlyCollection<BodySegment> taken) =>
        _bodies.Delete(Forget(upload).Select(part => part.Segment).Except(taken));

    private IReadOnlyList<UploadedPart> Forget(MultipartUpload upload)
    {
        lock (_lock)
        {
            var parts = PartsOf(upload);
            _uploads.Remove(upload.Id);
            foreach (var part in parts)
            {
                _parts.Remove(part.DocumentKey);
            }

            return parts;
        }
    }

    // A crash may have come between the object of an upload and the upload's end.
    private void Mend(HashSet<string> referenced)
    {
        foreach (var part in _parts.All.Where(part => referenced.Contains(part.Segment.File)))
        {
            _uploads.Remove(part.UploadId);
        }

        foreach (var part in _parts.All.Where(part => _uploads.Find(part.UploadId) is null))
        {
            _parts.Remove(part.DocumentKey);
        }
    }
}
