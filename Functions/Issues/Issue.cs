namespace CampusIssues.Functions.Issues;

/// <summary>An issue, whole. Only the views in <see cref="IssueView"/> go out.</summary>
internal sealed record Issue
{
    public required string IssueId { get; init; }

    public required string Reference { get; init; }

    public required string IssueType { get; init; }

    public required string Location { get; init; }

    public string? Room { get; init; }

    public required string Description { get; init; }

    public required string Status { get; init; }

    public required string Priority { get; init; }

    public string? AssignedTo { get; init; }

    /// <summary>Where the reporter gets e-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Why it is resolved.</summary>
    public string? Reason { get; init; }

    /// <summary>The reference of the issue that this one repeats.</summary>
    public string? DuplicateOf { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When staff first took it up.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>How many said "me too", with an address or without.</summary>
    public int FollowerCount { get; init; }

    /// <summary>Addresses of those who said "me too".</summary>
    public IReadOnlyList<string> Followers { get; init; } = [];

    public IReadOnlyList<IssueEvent> History { get; init; } = [];

    public required int Version { get; init; }
}

/// <summary>One line of an issue's history. Lines are only ever appended.</summary>
internal sealed record IssueEvent
{
    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Kind { get; init; }

    /// <summary>The signed-in name; of the public, the role's name.</summary>
    public required string By { get; init; }

    /// <summary>reporter, follower or staff.</summary>
    public required string Role { get; init; }

    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    public string? Comment { get; init; }

    public string? InternalNote { get; init; }

    public string? Reason { get; init; }

    public string? DuplicateOf { get; init; }
}

/// <summary>What changed, from which value to which.</summary>
internal sealed record FieldChange(string Field, string? From, string? To);

/// <summary>Kinds of history lines.</summary>
internal static class EventKind
{
    public const string Reported = "reported";
    public const string Updated = "updated";
    public const string Information = "information";
    public const string Reopened = "reopened";
    public const string Duplicate = "duplicate";
}

/// <summary>Who acts, as history lines say it.</summary>
internal static class Actor
{
    public const string Reporter = "reporter";
    public const string Follower = "follower";
    public const string Staff = "staff";
}
