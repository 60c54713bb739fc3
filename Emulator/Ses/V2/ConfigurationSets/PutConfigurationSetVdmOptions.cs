using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutConfigurationSetVdmOptions.html</summary>
internal sealed class PutConfigurationSetVdmOptions(SesState state) : SesV2Operation("PutConfigurationSetVdmOptions", "PUT", "/configuration-sets/{ConfigurationSetName}/vdm-options")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var set = DemandSet(state, call);
        state.ConfigurationSets.Put(SesState.Key(call.Region, set.Name), ConfigurationSetJson.Read(set, new JsonObject { ["VdmOptions"] = input["VdmOptions"]?.DeepClone() ?? new JsonObject() }));
        return null;
    }
}
