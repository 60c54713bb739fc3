using System.Collections.Concurrent;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>
/// Tells who signed. Keys that IAM or STS gave are their users and sessions. <c>test</c>, an unsigned request, and any key that is
/// not in AWS's form are the root user, as people of LocalStack expect; docs/services.md says so.
/// </summary>
internal sealed class Identity(IamState state, TimeProvider time) : IIdentity, ISigningSecrets
{
    private static readonly Caller Unsigned = Caller.Root(null);
    private readonly ConcurrentDictionary<string, Caller> _roots = new();
    private readonly SigningKeys _signingKeys = new();

    public Caller Identify(SigningScope? scope)
    {
        if (scope is not { } signed)
        {
            return Unsigned;
        }

        var key = signed.AccessKeyId;
        return !IsIssued(key) ? _roots.GetOrAdd(key, Caller.Root)
            : state.Sessions.Find(key) is { } session ? CallerOf(session)
            : state.AccessKeys.Find(key) is { } own && state.Principals.Find($"User/{own.UserName}") is { } user ? new Caller(Caller.DefaultAccountId, user.Arn, user.Id, key)
            : new Caller(Caller.DefaultAccountId, "anonymous", "", key);
    }

    private Caller CallerOf(Session session) => new(Caller.DefaultAccountId, session.Arn, session.UserId, session.AccessKeyId)
    {
        RoleArn = session.PrincipalKind == "Role" ? state.Principals.Find($"Role/{session.PrincipalName}")?.Arn : null,
    };

    public ValueTask AuthenticateAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var request = call.Http.Request;
        if (SigV4Signature.Read(request) is not { } signature)
        {
            return ValueTask.CompletedTask;
        }

        var errors = SignatureErrors.Of(call);
        if (SecretOf(signature.Scope.AccessKeyId, signature.SecurityToken, errors) is { } secret)
        {
            SigV4Verifier.Verify(request, signature, call.Body, _signingKeys.Of(secret, signature.Scope), time.GetUtcNow(), errors);
        }

        return ValueTask.CompletedTask;
    }

    public string? SecretOf(string accessKeyId, string? securityToken) => SecretOf(accessKeyId, securityToken, SignatureErrors.OfS3);

    public byte[]? SigningKeyOf(SigningScope scope, string? securityToken) =>
        SecretOf(scope.AccessKeyId, securityToken) is { } secret ? _signingKeys.Of(secret, scope) : null;

    /// <summary>The secret of the key that signed; null where any signature is taken.</summary>
    private string? SecretOf(string key, string? securityToken, SignatureErrors errors)
    {
        if (!IsIssued(key))
        {
            return key == "test" ? "test" : null;
        }

        if (state.Sessions.Find(key) is { } session)
        {
            return securityToken != session.Token ? throw errors.InvalidToken()
                : session.Expiration < time.GetUtcNow() ? throw errors.ExpiredToken()
                : session.Secret;
        }

        return state.AccessKeys.Find(key) is { IsActive: true } known ? known.Secret : throw errors.InvalidToken();
    }

    private static bool IsIssued(string key) =>
        key.Length >= 16 && (key.StartsWith("AKIA", StringComparison.Ordinal) || key.StartsWith("ASIA", StringComparison.Ordinal));
}
