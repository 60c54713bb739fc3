using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutConfigurationSetSendingOptions.html</summary>
internal sealed class PutConfigurationSetSendingOptions(SesState state) : SesV2Operation("PutConfigurationSetSendingOptions", "PUT", "/configuration-sets/{ConfigurationSetName}/sending")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var set = DemandSet(state, call);
        state.ConfigurationSets.Put(SesState.Key(call.Region, set.Name), ConfigurationSetJson.Read(set, new JsonObject { ["SendingOptions"] = input.DeepClone() }));
        return null;
    }
}
