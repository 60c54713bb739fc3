using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>The names of roles' sessions.</summary>
internal static class RoleSessions
{
    public static string ArnOf(Principal role, string sessionName) =>
        $"arn:aws:sts::{Caller.DefaultAccountId}:assumed-role/{role.Name}/{sessionName}";
}
