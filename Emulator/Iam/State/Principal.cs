using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam.State;

/// <summary>A user, a group or a role.</summary>
/// <param name="Kind"><c>User</c>, <c>Group</c> or <c>Role</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its path, <c>/</c> unless told.</param>
/// <param name="Id">Its unique id.</param>
/// <param name="CreatedAt">When it was created.</param>
internal sealed record Principal(string Kind, string Name, string Path, string Id, DateTimeOffset CreatedAt)
{
    public string Arn => $"arn:aws:iam::{Caller.DefaultAccountId}:{Kind.ToLowerInvariant()}{Path}{Name}";

    /// <summary>Who may assume a role; null for a user.</summary>
    public string? TrustPolicy { get; init; }

    public string? Description { get; init; }

    public int MaxSessionDuration { get; init; } = 3600;

    public string? BoundaryArn { get; init; }

    /// <summary>Inline policies, by name.</summary>
    public IReadOnlyDictionary<string, string> Inline { get; init; } = new Dictionary<string, string>();

    /// <summary>The ARNs of attached policies.</summary>
    public IReadOnlyList<string> Attached { get; init; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The groups that a user is in.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];
}

/// <summary>The name that the account goes by.</summary>
internal sealed record AccountAlias(string Name);

/// <summary>A managed policy with its versions.</summary>
internal sealed record ManagedPolicy(string Name, string Path, string Id, string? Description, DateTimeOffset CreatedAt)
{
    public string Arn { get; init; } = $"arn:aws:iam::{Caller.DefaultAccountId}:policy{Path}{Name}";

    public string DefaultVersion { get; init; } = "v1";

    public IReadOnlyList<PolicyVersion> Versions { get; init; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public string Document => Versions.First(version => version.Id == DefaultVersion).Document;
}

/// <summary>A version of a managed policy.</summary>
internal sealed record PolicyVersion(string Id, string Document, DateTimeOffset CreatedAt);

/// <summary>A user's access key.</summary>
internal sealed record AccessKey(string Id, string Secret, string UserName, bool IsActive, DateTimeOffset CreatedAt);

/// <summary>Temporary credentials: a session of a role, or of a user.</summary>
internal sealed record Session(string AccessKeyId, string Secret, string Token, string Arn, string UserId, DateTimeOffset Expiration)
{
    /// <summary>The principal whose policies hold.</summary>
    public string PrincipalKind { get; init; } = "Role";

    public string PrincipalName { get; init; } = "";

    public IReadOnlyList<string> Policies { get; init; } = [];

    public DateTimeOffset IssuedAt { get; init; }
}
