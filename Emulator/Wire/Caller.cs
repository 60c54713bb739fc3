namespace CampusIssues.Emulator.Wire;

/// <summary>Who makes a call: the identity behind its access key.</summary>
/// <param name="AccountId">Twelve digits.</param>
/// <param name="Arn">The principal as <c>GetCallerIdentity</c> tells it.</param>
/// <param name="UserId">Unique id of the user or role session.</param>
/// <param name="AccessKeyId">The access key that signed; null for an unsigned call.</param>
public sealed record Caller(string AccountId, string Arn, string UserId, string? AccessKeyId)
{
    /// <summary>The account that every resource belongs to, as in LocalStack.</summary>
    public const string DefaultAccountId = "000000000000";

    /// <summary>Whether this is the root user, which may do all.</summary>
    public bool IsRoot { get; } = Arn.EndsWith(":root", StringComparison.Ordinal);

    /// <summary>The role whose session this is; null for a user.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Whether this is an AWS service that acts of its own accord: resource policies alone decide.</summary>
    public bool IsService { get; private init; }

    /// <summary>Whether nobody signed, and that counts: resource policies alone decide.</summary>
    public bool IsAnonymous { get; private init; }

    /// <summary>Anybody, e.g. a visitor of a website in a bucket.</summary>
    public static Caller Anonymous { get; } = new(DefaultAccountId, "anonymous", "anonymous", null) { IsAnonymous = true };

    /// <summary>A service, by its principal, e.g. <c>sns.amazonaws.com</c>.</summary>
    public static Caller OfService(string principal) => new(DefaultAccountId, principal, principal, null) { IsService = true };

    /// <summary>A role that a service has assumed; it signs nothing.</summary>
    public static Caller OfRole(string roleArn, string sessionName)
    {
        var name = roleArn[(roleArn.LastIndexOf('/') + 1)..];
        return new Caller(DefaultAccountId, $"arn:aws:sts::{DefaultAccountId}:assumed-role/{name}/{sessionName}", $"{name}:{sessionName}", null) { RoleArn = roleArn };
    }

    /// <summary>The root user of the default account, which may do all.</summary>
    public static Caller Root(string? accessKeyId) =>
        new(DefaultAccountId, $"arn:aws:iam::{DefaultAccountId}:root", DefaultAccountId, accessKeyId);
}
