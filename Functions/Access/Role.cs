namespace CampusIssues.Functions.Access;

/// <summary>What a member of staff may do; each role may also what the one before may.</summary>
internal enum Role
{
    Viewer = 1,
    Technician = 2,
    Admin = 3,
}

/// <summary>The roles' names, as tokens, tables and answers have them.</summary>
internal static class RoleNames
{
    public static readonly IReadOnlyList<string> All = ["viewer", "technician", "admin"];

    public static string Name(this Role role) => All[(int)role - 1];

    public static Role? Parse(string? name) => All.ToList().IndexOf(name ?? "") is var index and >= 0 ? (Role)(index + 1) : null;
}
