using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_DeleteEmailIdentity.html</summary>
internal sealed class DeleteEmailIdentity(SesState state) : SesV2Operation("DeleteEmailIdentity", "DELETE", "/identities/{EmailIdentity}")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var identity = Demand(state, call);
        state.Identities.Remove(SesState.Key(call.Region, identity.Name));
        return null;
    }
}
