using Amazon.DynamoDBv2;

namespace CampusIssues.Functions.Issues.List;

/// <summary>A page of issues, and where the next one begins; null at the end.</summary>
internal sealed record Page(IReadOnlyList<Issue> Issues, string? NextCursor);

/// <summary>
/// Merges the shards of an index, newest first. A page costs the same however many issues there are: it reads about as many
/// as it shows, and where a filter passes few of them it stops after a bounded number and says where to go on.
/// </summary>
internal sealed class IssueLister(IAmazonDynamoDB dynamo, Settings settings)
{
    private const int FilterPiece = 250;
    private const int MaxPieces = 32;
    private const string Lowest = "0";
    private const string Highest = "~";

    public async Task<Page> ListAsync(IssueQuery query, CancellationToken cancellationToken)
    {
        var plan = IndexPlan.For(query);
        var from = query.From is { } since ? Instant.Write(since) : Lowest;
        var upTo = Min(query.After ?? Highest, query.To is { } until ? Instant.Write(until) : Highest);
        if (string.CompareOrdinal(from, upTo) > 0)
        {
            return new Page([], null);
        }

        Shelf[] shelves = [.. plan.Keys.Select(key => new Shelf(dynamo, settings.IssuesTable, plan, key, from, upTo))];
        var piece = plan.Condition is null ? (query.Limit * 3 / (2 * shelves.Length)) + 2 : FilterPiece;
        return await MergeAsync(shelves, query.Limit, piece, cancellationToken);
    }

    private static async Task<Page> MergeAsync(Shelf[] shelves, int limit, int piece, CancellationToken cancellationToken)
    {
        List<Issue> page = [];
        var pieces = 0;
        while (page.Count < limit)
        {
            var empty = Array.FindAll(shelves, shelf => shelf.NeedsReading);
            if (empty.Length > 0 && (pieces += empty.Length) > MaxPieces)
            {
                return Unfinished(shelves, page, limit);
            }

            await Task.WhenAll(empty.Select(shelf => shelf.ReadAsync(piece, cancellationToken)));
            if (Array.Exists(shelves, shelf => shelf.NeedsReading))
            {
                continue;
            }

            if (Newest(shelves) is not { } shelf)
            {
                return new Page(page, null);
            }

            page.Add(shelf.Take());
        }

        return new Page(page, Array.Exists(shelves, shelf => shelf.Head is not null || !shelf.Ended) ? PageCursor.Write(Shelf.SortKey(page[^1])) : null);
    }

    /// <summary>What is certain so far: all above the shelf that was examined least.</summary>
    private static Page Unfinished(Shelf[] shelves, List<Issue> page, int limit)
    {
        var certain = shelves.Where(shelf => shelf.NeedsReading).Select(shelf => shelf.Examined).Max(StringComparer.Ordinal)!;
        while (page.Count < limit && Newest(shelves) is { } shelf && string.CompareOrdinal(Shelf.SortKey(shelf.Head!), certain) > 0)
        {
            page.Add(shelf.Take());
        }

        return new Page(page, PageCursor.Write(page.Count == limit ? Shelf.SortKey(page[^1]) : certain));
    }

    private static Shelf? Newest(Shelf[] shelves) =>
        shelves.Where(shelf => shelf.Head is not null).MaxBy(shelf => Shelf.SortKey(shelf.Head!), StringComparer.Ordinal);

    private static string Min(string first, string second) => string.CompareOrdinal(first, second) < 0 ? first : second;
}
