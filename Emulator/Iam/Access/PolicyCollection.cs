using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>Collects the policies that hold for a caller.</summary>
internal static class PolicyCollection
{
    public static PrincipalPolicies Of(Caller caller, IamState state)
    {
        var session = caller.AccessKeyId is { } key ? state.Sessions.Find(key) : null;
        var principal = session is not null
            ? state.Principals.Find($"{session.PrincipalKind}/{session.PrincipalName}")
            : caller.RoleArn is { } role ? state.FindRole(role)
            : state.Principals.All.FirstOrDefault(candidate => candidate.Arn == caller.Arn);
        return principal is null ? new PrincipalPolicies([]) : Of(principal, state) with
        {
            Session = session is { Policies.Count: > 0 } ? [.. session.Policies.Select((policy, index) => new NamedPolicy($"session policy {index + 1}", PolicyParser.Parse(policy, PolicyKind.Identity)))] : null,
        };
    }

    public static PrincipalPolicies Of(Principal principal, IamState state)
    {
        // A user has the policies of its groups as well.
        var own = principal.Groups.Select(group => state.Principals.Find($"Group/{group}")).OfType<Principal>().Prepend(principal).SelectMany(holder => Held(holder, state));
        return new PrincipalPolicies([.. own], principal.BoundaryArn is { } boundary ? Managed(boundary, state) : null);
    }

    private static IEnumerable<NamedPolicy> Held(Principal holder, IamState state) => holder.Inline
        .Select(policy => new NamedPolicy(policy.Key, PolicyParser.Parse(policy.Value, PolicyKind.Identity)))
        .Concat(holder.Attached.Select(arn => Managed(arn, state)));

    private static NamedPolicy Managed(string arn, IamState state) => new(arn, PolicyParser.Parse(state.GetPolicy(arn).Document, PolicyKind.Identity));
}
