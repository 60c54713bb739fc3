using CampusIssues.Emulator.S3.State;

namespace CampusIssues.Emulator.S3.Operations.Listing;

/// <summary>A page of a list of versions.</summary>
/// <param name="Versions">Its versions and delete markers, and whether each is its key's newest.</param>
/// <param name="Prefixes">What keys with the delimiter have in common.</param>
/// <param name="IsTruncated">Whether there is more.</param>
/// <param name="LastKey">The last key or common prefix.</param>
/// <param name="LastVersion">The last version; null after a common prefix.</param>
internal sealed record VersionPage(
    IReadOnlyList<(StoredObject Version, bool IsLatest)> Versions, IReadOnlyList<string> Prefixes, bool IsTruncated, string? LastKey, string? LastVersion)
{
    public static VersionPage Read(ObjectIndex index, ListQuery query, string? keyMarker, string? versionMarker)
    {
        var (versions, prefixes) = (new List<(StoredObject, bool)>(), new List<string>());
        (string? Key, string? Version) last = (null, null);
        var from = versionMarker is null ? query.Start(keyMarker) : keyMarker!;
        while (index.Next(from) is { } found && found[0].Key is var key && key.StartsWith(query.Prefix, StringComparison.Ordinal))
        {
            if (query.CommonPrefix(key) is { } common)
            {
                if (versions.Count + prefixes.Count >= query.Limit)
                {
                    return new VersionPage(versions, prefixes, query.Limit > 0, last.Key, last.Version);
                }

                prefixes.Add(common);
                (last, from) = ((common, null), KeyOrder.After(common));
                continue;
            }

            foreach (var version in After(found, key == keyMarker ? versionMarker : null))
            {
                if (versions.Count + prefixes.Count >= query.Limit)
                {
                    return new VersionPage(versions, prefixes, query.Limit > 0, last.Key, last.Version);
                }

                versions.Add((version, version == found[0]));
                last = (key, version.VersionId);
            }

            from = key + '\0';
        }

        return new VersionPage(versions, prefixes, false, last.Key, last.Version);
    }

    private static IEnumerable<StoredObject> After(IReadOnlyList<StoredObject> versions, string? marker)
    {
        var at = marker is null ? -1 : versions.ToList().FindIndex(version => version.VersionId == marker);
        return versions.Skip(at + 1);
    }
}
