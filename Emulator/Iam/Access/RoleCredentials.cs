using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>Gives processes the credentials of a role.</summary>
internal sealed class RoleCredentials(IamState state, TimeProvider time) : ISessionCredentials
{
    private static readonly TimeSpan Duration = TimeSpan.FromDays(7);

    public SessionCredentials? ForRole(string roleArn, string sessionName)
    {
        if (state.FindRole(roleArn) is not { } role)
        {
            return null;
        }

        var session = state.Begin(RoleSessions.ArnOf(role, sessionName), $"{role.Id}:{sessionName}", "Role", role.Name, [], time.GetUtcNow(), Duration);
        return new SessionCredentials(session.AccessKeyId, session.Secret, session.Token, session.Expiration);
    }
}
