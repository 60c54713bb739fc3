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

    /// <summary>The root user of the default account, which may do all.</summary>
    public static Caller Root(string? accessKeyId) =>
        new(DefaultAccountId, $"arn:aws:iam::{DefaultAccountId}:root", DefaultAccountId, accessKeyId);
}
