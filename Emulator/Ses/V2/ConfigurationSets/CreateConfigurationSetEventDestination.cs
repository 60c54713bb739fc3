using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_CreateConfigurationSetEventDestination.html</summary>
internal sealed class CreateConfigurationSetEventDestination(SesState state) : SesV2Operation("CreateConfigurationSetEventDestination", "POST", "/configuration-sets/{ConfigurationSetName}/event-destinations")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Require(input, "EventDestinationName", "EventDestination");
        DemandSet(state, call);
        var destination = EventDestinationJson.Read(input.Text("EventDestinationName")!, (JsonObject)input["EventDestination"]!);
        EventDestinations.Add(state, call.Region, call.PathParameters["ConfigurationSetName"], destination);
        return null;
    }
}
