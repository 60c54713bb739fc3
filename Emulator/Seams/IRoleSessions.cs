using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Seams;

/// <summary>Begins sessions that callers ask for. Implemented by <c>Iam</c>; used by <c>Sts</c> and <c>CloudFormation</c>.</summary>
public interface IRoleSessions
{
    /// <summary>A session of a role that the caller may assume; throws <c>AccessDenied</c> where its trust policy doesn't allow that.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="roleArn">The role.</param>
    /// <param name="sessionName">The session's name.</param>
    /// <param name="policies">The session's own policies, which can only take away.</param>
    /// <param name="duration">How long it holds; null for the role's default.</param>
    /// <param name="externalId">What the trust policy may ask for as <c>sts:ExternalId</c>; null where the caller told none.</param>
    RoleSession Assume(Caller caller, string roleArn, string sessionName, IReadOnlyList<string> policies, TimeSpan? duration, string? externalId = null);

    /// <summary>
    /// Throws <c>AccessDenied</c> unless the role's trust policy lets a service assume it. A role that isn't there may be assumed, as in
    /// LocalStack.
    /// </summary>
    /// <param name="service">The service principal, e.g. <c>cloudformation.amazonaws.com</c>.</param>
    /// <param name="roleArn">The role.</param>
    /// <param name="sessionName">The session's name.</param>
    void DemandTrust(string service, string roleArn, string sessionName);

    /// <summary>Temporary credentials of the caller itself.</summary>
    SessionCredentials ForCaller(Caller caller, TimeSpan duration);
}

/// <summary>A session of a role.</summary>
/// <param name="Credentials">Its credentials.</param>
/// <param name="Arn">The session as a principal.</param>
/// <param name="Id">Its unique id.</param>
public sealed record RoleSession(SessionCredentials Credentials, string Arn, string Id);
