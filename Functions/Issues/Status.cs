namespace CampusIssues.Functions.Issues;

/// <summary>Where an issue stands, and which changes there are.</summary>
internal static class Status
{
    public const string Open = "OPEN";
    public const string InProgress = "IN_PROGRESS";
    public const string Resolved = "RESOLVED";

    public static readonly IReadOnlyList<string> All = [Open, InProgress, Resolved];

    /// <summary>Whether staff may change a status to another; staying is no change.</summary>
    public static bool CanBecome(string from, string to) => (from, to) switch
    {
        (Open, InProgress) => true,
        (Open, Resolved) => true,
        (InProgress, Resolved) => true,
        (Resolved, Open) => true,
        _ => false,
    };
}

/// <summary>How urgent an issue is.</summary>
internal static class Priority
{
    public const string Default = "MEDIUM";
    public static readonly IReadOnlyList<string> All = ["LOW", Default, "HIGH", "CRITICAL"];
}

/// <summary>Why an issue is resolved.</summary>
internal static class Reason
{
    public const string Fixed = "fixed";
    public const string Duplicate = "duplicate";
    public const string Declined = "declined";
    public static readonly IReadOnlyList<string> All = [Fixed, Duplicate, Declined];
}
