using System.Globalization;
using CampusIssues.Functions.Issues;

namespace CampusIssues.Functions.Statistics;

/// <summary>A counter: an attribute of a counter item.</summary>
internal readonly record struct Counter(string Item, string Attribute);

/// <summary>
/// What one issue adds to the figures. Each is a sum over issues, so a change adds the difference between what the issue adds
/// now and what it added before; whatever happens to an issue, the figures follow, and nothing is ever counted again from scratch.
/// </summary>
internal static class Contribution
{
    /// <summary>The item of figures over all time.</summary>
    public const string Totals = "totals";

    /// <summary>What differs between two states of an issue; null is an issue that isn't there.</summary>
    public static IReadOnlyDictionary<Counter, int> Difference(Issue? before, Issue? after)
    {
        var sum = new Dictionary<Counter, int>();
        foreach (var counter in Of(after))
        {
            sum[counter] = sum.GetValueOrDefault(counter) + 1;
        }

        foreach (var counter in Of(before))
        {
            sum[counter] = sum.GetValueOrDefault(counter) - 1;
        }

        return sum.Where(entry => entry.Value != 0).ToDictionary();
    }

    /// <summary>The item of a month's figures.</summary>
    public static string Month(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static IEnumerable<Counter> Of(Issue? issue)
    {
        if (issue is null)
        {
            yield break;
        }

        var isOpen = issue.Status != Status.Resolved;
        foreach (var key in Keys(issue))
        {
            yield return new Counter(Totals, "total:" + key);
            if (isOpen)
            {
                yield return new Counter(Totals, "open:" + key);
            }
        }

        foreach (var counter in Times(issue, isOpen))
        {
            yield return counter;
        }
    }

    private static IEnumerable<string> Keys(Issue issue) =>
    [
        "all", "status:" + issue.Status, "issueType:" + issue.IssueType, "location:" + issue.Location, "priority:" + issue.Priority,
        "assignedTo:" + (issue.AssignedTo ?? "unassigned"),
    ];

    private static IEnumerable<Counter> Times(Issue issue, bool isOpen)
    {
        var day = Day(issue.CreatedAt);
        yield return new Counter(Month(issue.CreatedAt), "reported:" + day);
        if (isOpen)
        {
            yield return new Counter(Month(issue.CreatedAt), "open:" + day);
        }

        if (issue.AcknowledgedAt is { } acknowledgedAt)
        {
            yield return new Counter(Month(acknowledgedAt), "acknowledge:" + DurationBuckets.Of(acknowledgedAt - issue.CreatedAt));
        }

        if (issue.ResolvedAt is { } resolvedAt)
        {
            yield return new Counter(Month(resolvedAt), "resolved:" + Day(resolvedAt));
            yield return new Counter(Month(resolvedAt), "resolve:" + DurationBuckets.Of(resolvedAt - issue.CreatedAt));
        }
    }

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("dd", CultureInfo.InvariantCulture);
}
