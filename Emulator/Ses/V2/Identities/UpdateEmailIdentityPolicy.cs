using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_UpdateEmailIdentityPolicy.html</summary>
internal sealed class UpdateEmailIdentityPolicy(SesState state, IPolicySyntax syntax) : SesV2Operation("UpdateEmailIdentityPolicy", "PUT", "/identities/{EmailIdentity}/policies/{PolicyName}")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Require(input, "Policy");
        var identity = Demand(state, call);
        var name = call.PathParameters["PolicyName"];
        if (!identity.Policies.ContainsKey(name))
        {
            throw V2Errors.NotFound($"Policy <{name}> does not exist.");
        }

        IdentityPolicies.Check(syntax, name, input.Text("Policy")!);
        Change(state, call, old => old with { Policies = IdentityPolicies.With(old, name, input.Text("Policy")!) });
        return null;
    }
}
