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
            : state.Principals.All.FirstOrDefault(candidate => candidate.Arn == caller.Arn);
        return principal is null ? new PrincipalPolicies([]) : Of(principal, state) with
        {
            Session = session is { Policies.Count: > 0 } ? [.. session.Policies.Select((policy, index) => new NamedPolicy($"session policy {index + 1}", PolicyParser.Parse(policy, PolicyKind.Identity)))] : null,
        };
    }

    public static PrincipalPolicies Of(Principal principal, IamState state)
    {
        var inline = principal.Inline.Select(policy => new NamedPolicy(policy.Key, PolicyParser.Parse(policy.Value, PolicyKind.Identity)));
        var attached = principal.Attached.Select(arn => Managed(arn, state));
        return new PrincipalPolicies([.. inline, .. attached], principal.BoundaryArn is { } boundary ? Managed(boundary, state) : null);
    }

    private static NamedPolicy Managed(string arn, IamState state) => new(arn, PolicyParser.Parse(state.GetPolicy(arn).Document, PolicyKind.Identity));
}
