using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetEmailIdentityPolicies.html</summary>
internal sealed class GetEmailIdentityPolicies(SesState state) : SesV2Operation("GetEmailIdentityPolicies", "GET", "/identities/{EmailIdentity}/policies")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var identity = Demand(state, call);
        return new JsonObject
        {
            ["Policies"] = new JsonObject(identity.Policies.Select(policy => KeyValuePair.Create<string, JsonNode?>(policy.Key, policy.Value))),
        };
    }
}
