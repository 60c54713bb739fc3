using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam.Policies;

/// <summary>
/// Decides by AWS's logic within one account
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html): an explicit deny
/// wins; a resource's policy that names the caller itself allows; otherwise identity-based or resource's policy must allow, and
/// permissions boundary and session policy as well.
/// </summary>
internal static class PolicyEngine
{
    public const string ResourceBased = "resource-based policy";

    /// <summary>Decides by the principal's own policies alone.</summary>
    public static Decision Decide(PolicyContext context, PrincipalPolicies policies) => Decide(context, policies, null, []);

    /// <summary>Decides by the principal's policies and the resource's.</summary>
    /// <param name="context">What is asked.</param>
    /// <param name="policies">The caller's policies.</param>
    /// <param name="caller">Who asks, as the resource's policies name it; null where there are none.</param>
    /// <param name="resource">The resource's policies.</param>
    public static Decision Decide(PolicyContext context, PrincipalPolicies policies, Caller? caller, IReadOnlyList<NamedPolicy> resource)
    {
        if (Denying(context, policies, caller, resource) is { } denial)
        {
            return denial;
        }

        var (named, granted) = Granting(context, caller, resource);
        if (named == Named.ByItself)
        {
            return granted!;
        }

        if (caller is { IsService: true } or { IsAnonymous: true })
        {
            return new Decision(false, context, ResourceBased);
        }

        return ByLayers(context, policies, named == Named.ByRole ? granted : null);
    }

    private static Decision ByLayers(PolicyContext context, PrincipalPolicies policies, Decision? granted)
    {
        var allowed = granted;
        foreach (var (kind, layer) in policies.Layers)
        {
            if (kind == PrincipalPolicies.IdentityBased && granted is not null)
            {
                continue;
            }

            if (Allowing(context, kind, layer) is not { } decision)
            {
                return new Decision(false, context, kind);
            }

            allowed ??= decision;
        }

        return allowed ?? new Decision(false, context, PrincipalPolicies.IdentityBased);
    }

    private static Decision? Denying(PolicyContext context, PrincipalPolicies policies, Caller? caller, IReadOnlyList<NamedPolicy> resource)
    {
        foreach (var (kind, layer) in policies.Layers.Append((ResourceBased, resource)))
        {
            foreach (var policy in layer)
            {
                if (Find(policy, context, caller, allows: false) is { } denying)
                {
                    return new Decision(false, context, kind, policy.Name, denying);
                }
            }
        }

        return null;
    }

    /// <summary>The grant of the resource's policies that names the caller most closely.</summary>
    private static (Named Named, Decision? Decision) Granting(PolicyContext context, Caller? caller, IReadOnlyList<NamedPolicy> resource)
    {
        (Named Named, Decision? Decision) best = (Named.Not, null);
        foreach (var policy in resource)
        {
            foreach (var statement in policy.Document.Statements.Where(statement => statement.Allows && StatementMatch.Applies(statement, context, caller)))
            {
                var named = PrincipalMatch.How(statement.Principals!, caller!);
                best = named > best.Named ? (named, new Decision(true, context, ResourceBased, policy.Name, statement)) : best;
            }
        }

        return best;
    }

    private static Decision? Allowing(PolicyContext context, string kind, IReadOnlyList<NamedPolicy> layer)
    {
        foreach (var policy in layer)
        {
            if (Find(policy, context, null, allows: true) is { } allowing)
            {
                return new Decision(true, context, kind, policy.Name, allowing);
            }
        }

        return null;
    }

    private static PolicyStatement? Find(NamedPolicy policy, PolicyContext context, Caller? caller, bool allows) =>
        policy.Document.Statements.FirstOrDefault(statement => statement.Allows == allows && StatementMatch.Applies(statement, context, caller));
}
