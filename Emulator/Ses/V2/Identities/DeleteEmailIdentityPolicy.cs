using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_DeleteEmailIdentityPolicy.html</summary>
internal sealed class DeleteEmailIdentityPolicy(SesState state) : SesV2Operation("DeleteEmailIdentityPolicy", "DELETE", "/identities/{EmailIdentity}/policies/{PolicyName}")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Demand(state, call);
        Change(state, call, old => old with { Policies = IdentityPolicies.Without(old, call.PathParameters["PolicyName"]) });
        return null;
    }
}
