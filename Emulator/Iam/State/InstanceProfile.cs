using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam.State;

/// <summary>What hands a role to a virtual machine (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2_instance-profiles.html).</summary>
internal sealed record InstanceProfile(string Name, string Path, string Id, DateTimeOffset CreatedAt)
{
    public string Arn => $"arn:aws:iam::{Caller.DefaultAccountId}:instance-profile{Path}{Name}";

    /// <summary>The role; null for none yet.</summary>
    public string? RoleName { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
