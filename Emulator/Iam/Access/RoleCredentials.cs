using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>Gives processes the credentials of a role.</summary>
internal sealed class RoleCredentials(IamState state, TimeProvider time) : ISessionCredentials
{
    private static readonly TimeSpan Duration = TimeSpan.FromDays(7);

    public SessionCredentials? ForRole(string roleArn, string sessionName)
    {
        var role = state.Principals.All.FirstOrDefault(principal => principal.Kind == "Role" && principal.Arn == roleArn);
        if (role is null)
        {
            return null;
        }

        var session = state.Begin(RoleSessions.ArnOf(role, sessionName), $"{role.Id}:{sessionName}", "Role", role.Name, [], time.GetUtcNow(), Duration);
        return new SessionCredentials(session.AccessKeyId, session.Secret, session.Token, session.Expiration);
    }
}
