using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_ListEmailIdentities.html</summary>
internal sealed class ListEmailIdentities(SesState state) : SesV2Operation("ListEmailIdentities", "GET", "/identities")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        call.Demand("ses:ListEmailIdentities", "*");
        return Page(call, "EmailIdentities", state.Identities.Under(SesState.Key(call.Region, "")), identity => identity.Name, identity => new JsonObject
        {
            ["IdentityType"] = IdentityJson.TypeOf(identity),
            ["IdentityName"] = identity.Name,
            ["SendingEnabled"] = true,
            ["VerificationStatus"] = "SUCCESS",
        });
    }
}
