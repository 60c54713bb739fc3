using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutConfigurationSetSuppressionOptions.html</summary>
internal sealed class PutConfigurationSetSuppressionOptions(SesState state) : SesV2Operation("PutConfigurationSetSuppressionOptions", "PUT", "/configuration-sets/{ConfigurationSetName}/suppression-options")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var set = DemandSet(state, call);
        state.ConfigurationSets.Put(SesState.Key(call.Region, set.Name), ConfigurationSetJson.Read(set, new JsonObject { ["SuppressionOptions"] = input.DeepClone() }));
        return null;
    }
}
