using System.Globalization;
using System.Xml;
using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Simulation;

/// <summary>Asks the engine about actions without doing them.</summary>
internal static class Simulation
{
    /// <summary>Judges each action on each resource, and writes the answers.</summary>
    public static void Write(QueryForm form, XmlWriter result, string principal, PrincipalPolicies policies, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["aws:CurrentTime"] = [now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)],
            ["aws:PrincipalArn"] = [principal],
        };
        foreach (var entry in form.Structures("ContextEntries"))
        {
            keys[form[$"{entry}.ContextKeyName"] ?? ""] = form.List($"{entry}.ContextKeyValues");
        }

        var resources = form.List("ResourceArns") is { Count: > 0 } given ? given : ["*"];
        IReadOnlyList<NamedPolicy> own = form["ResourcePolicy"] is { } document ? [new NamedPolicy("ResourcePolicy", PolicyParser.Parse(document, PolicyKind.Resource))] : [];
        var caller = CallerOf(principal);
        var decisions = form.List("ActionNames").SelectMany(action => resources.Select(resource =>
            PolicyEngine.Decide(new PolicyContext(principal, action, resource, keys), policies, caller, own)));
        result.List("EvaluationResults", decisions, decision => Write(result, decision));
        result.WriteWhole();
    }

    /// <summary>Whom the principals of a resource's policy are compared with.</summary>
    private static Caller CallerOf(string principal)
    {
        var account = Arn.TryParse(principal)?.AccountId ?? Caller.DefaultAccountId;
        return new Caller(account, principal, "", null) { RoleArn = principal.Contains(":role/", StringComparison.Ordinal) ? principal : null };
    }

    private static void Write(XmlWriter result, Decision decision)
    {
        result.Text("EvalActionName", decision.Context.Action);
        result.Text("EvalResourceName", decision.Context.Resource);
        result.Text("EvalDecision", decision.IsAllowed ? "allowed" : decision.IsExplicitDeny ? "explicitDeny" : "implicitDeny");
        result.List("MatchedStatements", decision.Policy is { } policy ? [policy] : Array.Empty<string>(), name =>
        {
            result.Text("SourcePolicyId", name);
            result.Text("SourcePolicyType", decision.PolicyKind == PrincipalPolicies.IdentityBased ? "IAM Policy" : decision.PolicyKind);
        });
        result.List("MissingContextValues", []);
    }
}
