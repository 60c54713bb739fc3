using System.Collections.Concurrent;
using CampusIssues.Emulator.Iam.Denials;
using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>Decides by the account's policies what a caller may do. The root user may do all.</summary>
internal sealed class AccessControl(IamState state, ResourcePolicyLookup resources, ResourceTagLookup tags, DenialLog denials, TimeProvider time, ILogger<AccessControl> log) : IAccessControl
{
    private readonly ConcurrentDictionary<string, (int Version, PrincipalPolicies Policies)> _policies = new();

    public void Demand(
        Caller caller,
        string action,
        string resource,
        Func<IReadOnlyDictionary<string, IReadOnlyList<string>>>? conditions,
        HttpContext? http)
    {
        if (caller.IsRoot || (caller is { AccessKeyId: null, RoleArn: { } role } && state.FindRole(role) is null))
        {
            return;
        }

        var decision = Decide(caller, action, resource, conditions, http);
        if (!decision.IsAllowed)
        {
            // A poller inside asks again and again; a call from outside is told each time.
            if (denials.Add(decision) || http is not null)
            {
                log.Denied(decision.Message, decision.Remedy);
            }

            throw AccessDenied.Of(decision);
        }
    }

    public Decision Decide(
        Caller caller,
        string action,
        string resource,
        Func<IReadOnlyDictionary<string, IReadOnlyList<string>>>? conditions,
        HttpContext? http)
    {
        var keys = GlobalKeys.Of(caller, state, time, http);
        foreach (var (name, value) in tags.Of(resource))
        {
            keys[name] = [value];
        }

        foreach (var (name, values) in conditions?.Invoke() ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            keys[name] = values;
        }

        return PolicyEngine.Decide(new PolicyContext(caller.Arn, action, resource, keys), PoliciesOf(caller), caller, resources.Of(resource));
    }

    private PrincipalPolicies PoliciesOf(Caller caller)
    {
        var version = state.Version;
        if (_policies.TryGetValue(caller.AccessKeyId ?? caller.Arn, out var known) && known.Version == version)
        {
            return known.Policies;
        }

        var policies = PolicyCollection.Of(caller, state);
        _policies[caller.AccessKeyId ?? caller.Arn] = (version, policies);
        return policies;
    }
}
