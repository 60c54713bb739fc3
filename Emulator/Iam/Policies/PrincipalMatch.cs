using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam.Policies;

/// <summary>How a statement names a caller, from not at all to by itself.</summary>
internal enum Named
{
    /// <summary>Not at all.</summary>
    Not,

    /// <summary>By its account: the caller's own policies must allow it too.</summary>
    ByAccount,

    /// <summary>By its role: permissions boundary and session policy must allow it too.</summary>
    ByRole,

    /// <summary>By itself, or with everyone: nothing else must allow it.</summary>
    ByItself,
}

/// <summary>
/// How a caller is one of a statement's principals
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
/// </summary>
internal static class PrincipalMatch
{
    public static bool Matches(PolicyPrincipals principals, Caller caller) => How(principals, caller) != Named.Not;

    public static Named How(PolicyPrincipals principals, Caller caller)
    {
        var named = principals.ByKind.SelectMany(kind => kind.Value.Select(name => How(kind.Key, name, caller))).DefaultIfEmpty(Named.Not).Max();
        return !principals.Inverted ? named : named == Named.Not ? Named.ByItself : Named.Not;
    }

    private static Named How(string kind, string name, Caller caller) => kind switch
    {
        "AWS" or "*" when name == "*" => Named.ByItself,
        "AWS" when caller is { IsService: false, IsAnonymous: false } => How(name, caller),
        "Service" when caller.IsService && caller.Arn == name => Named.ByItself,
        _ => Named.Not,
    };

    private static Named How(string name, Caller caller) =>
        name == caller.Arn ? Named.ByItself
        : name == caller.RoleArn ? Named.ByRole
        : name == caller.AccountId || name == $"arn:aws:iam::{caller.AccountId}:root" ? Named.ByAccount
        : Named.Not;
}
