using CampusIssues.Emulator.S3.State;

namespace CampusIssues.Emulator.S3.Operations.Listing;

/// <summary>A page of a list.</summary>
/// <param name="Objects">Its objects.</param>
/// <param name="Prefixes">What keys with the delimiter have in common.</param>
/// <param name="IsTruncated">Whether there is more.</param>
/// <param name="Last">The last key or common prefix of the page; null for an empty one.</param>
internal sealed record ObjectPage(IReadOnlyList<StoredObject> Objects, IReadOnlyList<string> Prefixes, bool IsTruncated, string? Last)
{
    /// <summary>Reads a page of the objects that are there now.</summary>
    /// <param name="index">The bucket's objects.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="after">The key or common prefix after which to begin; null for the beginning.</param>
    public static ObjectPage Read(ObjectIndex index, ListQuery query, string? after)
    {
        var (objects, prefixes, truncated) = (new List<StoredObject>(), new List<string>(), false);
        string? last = null;
        var from = query.Start(after);
        while (index.Next(from) is { } versions && versions[0].Key is var key && key.StartsWith(query.Prefix, StringComparison.Ordinal))
        {
            if (versions[0].IsDeleteMarker)
            {
                from = key + '\0';
                continue;
            }

            if (objects.Count + prefixes.Count >= query.Limit)
            {
                truncated = query.Limit > 0;
                break;
            }

            if (query.CommonPrefix(key) is { } common)
            {
                prefixes.Add(common);
                (last, from) = (common, KeyOrder.After(common));
            }
            else
            {
                objects.Add(versions[0]);
                (last, from) = (key, key + '\0');
            }
        }

        return new ObjectPage(objects, prefixes, truncated, last);
    }
}
