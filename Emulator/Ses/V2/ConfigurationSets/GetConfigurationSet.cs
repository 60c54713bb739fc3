using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetConfigurationSet.html</summary>
internal sealed class GetConfigurationSet(SesState state) : SesV2Operation("GetConfigurationSet", "GET", "/configuration-sets/{ConfigurationSetName}")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        return ConfigurationSetJson.Write(DemandSet(state, call));
    }
}
