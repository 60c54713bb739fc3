using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>Begins sessions of roles and users, by trust policies.</summary>
internal sealed class AssumedRoles(IamState state, AccessControl access, TimeProvider time) : IRoleSessions
{
    public RoleSession Assume(Caller caller, string roleArn, string sessionName, IReadOnlyList<string> policies, TimeSpan? duration, string? externalId = null)
    {
        var role = state.FindRole(roleArn);
        if (role is null || !IsTrusted(caller, role, sessionName, externalId))
        {
            throw Denied(caller, roleArn);
        }

        var longest = TimeSpan.FromSeconds(role.MaxSessionDuration);
        if (duration > longest)
        {
            throw new AwsException("ValidationError", "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }

        foreach (var policy in policies)
        {
            PolicyParser.Parse(policy, PolicyKind.Identity);
        }

        var session = state.Begin(RoleSessions.ArnOf(role, sessionName), $"{role.Id}:{sessionName}", "Role", role.Name, policies, time.GetUtcNow(), duration ?? TimeSpan.FromHours(1));
        return new RoleSession(CredentialsOf(session), session.Arn, session.UserId);
    }

    public void DemandTrust(string service, string roleArn, string sessionName)
    {
        var caller = Caller.OfService(service);
        if (state.FindRole(roleArn) is { } role && !IsTrusted(caller, role, sessionName, null))
        {
            throw Denied(caller, roleArn);
        }
    }

    public SessionCredentials ForCaller(Caller caller, TimeSpan duration)
    {
        var user = state.Principals.All.FirstOrDefault(principal => principal.Arn == caller.Arn);
        return CredentialsOf(state.Begin(caller.Arn, caller.UserId, "User", user?.Name ?? "", [], time.GetUtcNow(), duration));
    }

    private static AwsException Denied(Caller caller, string roleArn) =>
        new("AccessDenied", $"User: {caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {roleArn}", StatusCodes.Status403Forbidden);

    private static SessionCredentials CredentialsOf(Session session) => new(session.AccessKeyId, session.Secret, session.Token, session.Expiration);

    /// <summary>The trust policy must name the caller; where it names the account alone, the caller's own policies must allow it too.</summary>
    private bool IsTrusted(Caller caller, Principal role, string sessionName, string? externalId)
    {
        var keys = GlobalKeys.Of(caller, state, time, null);
        keys["sts:RoleSessionName"] = [sessionName];
        if (externalId is not null)
        {
            keys["sts:ExternalId"] = [externalId];
        }

        var context = new PolicyContext(caller.Arn, "sts:AssumeRole", role.Arn, keys);
        var statements = PolicyParser.Parse(role.TrustPolicy!, PolicyKind.Trust).Statements.Where(statement => StatementMatch.Applies(statement, context, caller)).ToArray();
        return statements.Length > 0
            && statements.All(statement => statement.Allows)
            && (caller.IsRoot || statements.Any(statement => PrincipalMatch.How(statement.Principals!, caller) > Named.ByAccount) || access.Decide(caller, "sts:AssumeRole", role.Arn, null, null).IsAllowed);
    }
}
