using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_DeleteConfigurationSet.html</summary>
internal sealed class DeleteConfigurationSet(SesState state) : SesV2Operation("DeleteConfigurationSet", "DELETE", "/configuration-sets/{ConfigurationSetName}")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var set = DemandSet(state, call);
        state.ConfigurationSets.Remove(SesState.Key(call.Region, set.Name));
        return null;
    }
}
