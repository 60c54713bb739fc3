using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetEmailIdentity.html</summary>
internal sealed class GetEmailIdentity(SesState state) : SesV2Operation("GetEmailIdentity", "GET", "/identities/{EmailIdentity}")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var identity = Demand(state, call);
        return IdentityJson.Of(identity);
    }
}
