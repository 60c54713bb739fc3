namespace CampusIssues.Emulator.Iam.Policies;

/// <summary>A policy: statements that allow or deny.</summary>
internal sealed record PolicyDocument(IReadOnlyList<PolicyStatement> Statements);

/// <summary>A statement of a policy.</summary>
/// <param name="Sid">Its name; null where it has none.</param>
/// <param name="Allows">Whether it allows; otherwise it denies.</param>
/// <param name="Actions">Which actions.</param>
/// <param name="Resources">Which resources; every one in a trust policy.</param>
/// <param name="Principals">Which principals; null in an identity policy.</param>
/// <param name="Conditions">What must hold as well.</param>
internal sealed record PolicyStatement(
    string? Sid,
    bool Allows,
    PolicyMatch Actions,
    PolicyMatch Resources,
    PolicyPrincipals? Principals,
    IReadOnlyList<PolicyCondition> Conditions);

/// <summary>Patterns of which one must match, or, inverted (NotAction, NotResource), none.</summary>
internal sealed record PolicyMatch(IReadOnlyList<string> Patterns, bool Inverted)
{
    public static PolicyMatch Everything { get; } = new(["*"], false);
}

/// <summary>Principals by kind: AWS, Service, Federated, CanonicalUser; inverted for NotPrincipal.</summary>
internal sealed record PolicyPrincipals(IReadOnlyDictionary<string, IReadOnlyList<string>> ByKind, bool Inverted);

/// <summary>A condition: an operator on a key and values.</summary>
/// <param name="Operator">e.g. <c>StringEquals</c>, without prefix and suffix.</param>
/// <param name="Set"><c>ForAnyValue</c>, <c>ForAllValues</c> or null.</param>
/// <param name="IfExists">Whether it holds where the key is absent.</param>
/// <param name="Key">The key, e.g. <c>dynamodb:LeadingKeys</c>.</param>
/// <param name="Values">The values.</param>
internal sealed record PolicyCondition(string Operator, string? Set, bool IfExists, string Key, IReadOnlyList<string> Values);
