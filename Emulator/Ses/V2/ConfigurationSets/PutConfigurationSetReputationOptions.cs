using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutConfigurationSetReputationOptions.html</summary>
internal sealed class PutConfigurationSetReputationOptions(SesState state) : SesV2Operation("PutConfigurationSetReputationOptions", "PUT", "/configuration-sets/{ConfigurationSetName}/reputation-options")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var set = DemandSet(state, call);
        state.ConfigurationSets.Put(SesState.Key(call.Region, set.Name), ConfigurationSetJson.Read(set, new JsonObject { ["ReputationOptions"] = input.DeepClone() }));
        return null;
    }
}
