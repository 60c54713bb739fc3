using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutConfigurationSetTrackingOptions.html</summary>
internal sealed class PutConfigurationSetTrackingOptions(SesState state) : SesV2Operation("PutConfigurationSetTrackingOptions", "PUT", "/configuration-sets/{ConfigurationSetName}/tracking-options")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var set = DemandSet(state, call);
        state.ConfigurationSets.Put(SesState.Key(call.Region, set.Name), ConfigurationSetJson.Read(set, new JsonObject { ["TrackingOptions"] = input.DeepClone() }));
        return null;
    }
}
