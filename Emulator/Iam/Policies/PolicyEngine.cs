namespace CampusIssues.Emulator.Iam.Policies;

/// <summary>
/// Decides by AWS's logic (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html): an explicit
/// deny wins; a permissions boundary and a session policy must allow as well; otherwise an identity-based policy must allow.
/// </summary>
internal static class PolicyEngine
{
    public static Decision Decide(PolicyContext context, PrincipalPolicies policies)
    {
        foreach (var (kind, layer) in policies.Layers)
        {
            foreach (var policy in layer)
            {
                if (Find(policy, context, allows: false) is { } denying)
                {
                    return new Decision(false, context, kind, policy.Name, denying);
                }
            }
        }

        Decision? allowed = null;
        foreach (var (kind, layer) in policies.Layers)
        {
            if (Allowing(context, kind, layer) is not { } decision)
            {
                return new Decision(false, context, kind);
            }

            allowed ??= decision;
        }

        return allowed ?? new Decision(false, context, PrincipalPolicies.IdentityBased);
    }

    private static Decision? Allowing(PolicyContext context, string kind, IReadOnlyList<NamedPolicy> layer)
    {
        foreach (var policy in layer)
        {
            if (Find(policy, context, allows: true) is { } allowing)
            {
                return new Decision(true, context, kind, policy.Name, allowing);
            }
        }

        return null;
    }

    private static PolicyStatement? Find(NamedPolicy policy, PolicyContext context, bool allows) =>
        policy.Document.Statements.FirstOrDefault(statement => statement.Allows == allows && StatementMatch.Applies(statement, context));
}
