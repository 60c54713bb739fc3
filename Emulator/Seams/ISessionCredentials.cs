namespace CampusIssues.Emulator.Seams;

/// <summary>Temporary credentials of a role's session.</summary>
/// <param name="AccessKeyId">Begins with <c>ASIA</c>.</param>
/// <param name="SecretAccessKey">The secret.</param>
/// <param name="SessionToken">What must come with every request.</param>
/// <param name="Expiration">When they end.</param>
public sealed record SessionCredentials(string AccessKeyId, string SecretAccessKey, string SessionToken, DateTimeOffset Expiration);

/// <summary>Makes credentials under which something runs as a role. Implemented by <c>Iam</c>; used for function processes.</summary>
public interface ISessionCredentials
{
    /// <summary>
    /// Credentials of a session of the role, as a service that assumes it gets them; null where there is no such role.
    /// They hold for a week, so that a process under development isn't cut off.
    /// </summary>
    /// <param name="roleArn">The role's ARN.</param>
    /// <param name="sessionName">The session's name: for a function, the function's.</param>
    SessionCredentials? ForRole(string roleArn, string sessionName);
}
