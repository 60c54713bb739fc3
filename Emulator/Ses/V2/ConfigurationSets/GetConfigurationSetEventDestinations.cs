using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetConfigurationSetEventDestinations.html</summary>
internal sealed class GetConfigurationSetEventDestinations(SesState state) : SesV2Operation("GetConfigurationSetEventDestinations", "GET", "/configuration-sets/{ConfigurationSetName}/event-destinations")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var set = DemandSet(state, call);
        return new JsonObject { ["EventDestinations"] = new JsonArray([.. set.Destinations.Select(EventDestinationJson.Write)]) };
    }
}
