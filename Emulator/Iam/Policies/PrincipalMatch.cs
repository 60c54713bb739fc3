using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam.Policies;

/// <summary>Whether a caller is one of a statement's principals.</summary>
internal static class PrincipalMatch
{
    public static bool Matches(PolicyPrincipals principals, Caller caller) =>
        principals.ByKind.Any(kind => kind.Value.Any(name => Matches(kind.Key, name, caller))) != principals.Inverted;

    private static bool Matches(string kind, string name, Caller caller) => kind switch
    {
        "AWS" => name == "*" || name == caller.Arn || name == caller.AccountId || name == $"arn:aws:iam::{caller.AccountId}:root" || name == RoleOf(caller.Arn),
        "Service" => caller.Arn == name,
        _ => false,
    };

    /// <summary>The role behind a session's ARN.</summary>
    private static string? RoleOf(string arn)
    {
        var parts = arn.Split('/');
        return parts is [var prefix, var role, _] && prefix.EndsWith(":assumed-role", StringComparison.Ordinal)
            ? $"arn:aws:iam::{Arn.TryParse(arn)!.AccountId}:role/{role}"
            : null;
    }
}
