using CampusIssues.Functions.Api;
using CampusIssues.Functions.Campus;

namespace CampusIssues.Functions.Issues.List;

/// <summary>What a list is asked for, checked.</summary>
internal sealed record IssueQuery
{
    public IReadOnlyList<string> Statuses { get; init; } = [];

    public string? IssueType { get; init; }

    public string? Location { get; init; }

    public string? Priority { get; init; }

    public string? AssignedTo { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    public string? Words { get; init; }

    public required int Limit { get; init; }

    /// <summary>The sort key where the page before ended.</summary>
    public string? After { get; init; }
}

/// <summary>Reads the parameters of a list, with every fault at once.</summary>
internal sealed class IssueQueryReader(Catalogue catalogue)
{
    private const int MaxWords = 100;

    public IssueQuery Read(ApiRequest request, int defaultLimit, int maxLimit)
    {
        List<FieldFault> faults = [];
        var query = new IssueQuery
        {
            Statuses = Statuses(request.Query("status"), faults),
            IssueType = OneOf("issueType", [.. catalogue.IssueTypes.Select(type => type.Code)]),
            Location = OneOf("location", catalogue.Locations),
            Priority = OneOf("priority", Issues.Priority.All),
            AssignedTo = OneOf("assignedTo", catalogue.Teams),
            From = Time("from"),
            To = Time("to"),
            Words = Words(request.Query("q"), faults),
            Limit = Limit(request.Query("limit"), defaultLimit, maxLimit, faults),
            After = Cursor(request.Query("cursor"), faults),
        };
        return faults.Count == 0 ? query : throw Faults.Invalid(faults);

        string? OneOf(string name, IReadOnlyList<string> allowed)
        {
            if (request.Query(name) is not { Length: > 0 } value || allowed.Contains(value))
            {
                return request.Query(name) is { Length: > 0 } good ? good : null;
            }

            faults.Add(new FieldFault(name, $"{name} must be one of: {string.Join(", ", allowed)}"));
            return null;
        }

        DateTimeOffset? Time(string name)
        {
            if (request.Query(name) is not { Length: > 0 } value)
            {
                return null;
            }

            var time = Instant.TryRead(value);
            if (time is null)
            {
                faults.Add(new FieldFault(name, $"{name} must be a date or time such as 2026-01-31"));
            }

            return time;
        }
    }

    private static string[] Statuses(string? value, List<FieldFault> faults)
    {
        var statuses = (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToArray();
        if (statuses.Except(Status.All).Any())
        {
            faults.Add(new FieldFault("status", $"status must be of: {string.Join(", ", Status.All)}"));
        }

        return statuses;
    }

    private static string? Words(string? value, List<FieldFault> faults)
    {
        if (value is { Length: > MaxWords })
        {
            faults.Add(new FieldFault("q", $"q must have at most {MaxWords} characters"));
        }

        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    private static int Limit(string? value, int defaultLimit, int maxLimit, List<FieldFault> faults)
    {
        if (string.IsNullOrEmpty(value))
        {
            return defaultLimit;
        }

        if (int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var limit)
            && limit >= 1 && limit <= maxLimit)
        {
            return limit;
        }

        faults.Add(new FieldFault("limit", $"limit must be a number from 1 to {maxLimit}"));
        return defaultLimit;
    }

    private static string? Cursor(string? value, List<FieldFault> faults)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        var cursor = PageCursor.Read(value);
        if (cursor is null)
        {
            faults.Add(new FieldFault("cursor", "cursor must be the nextCursor of the page before"));
        }

        return cursor;
    }
}
