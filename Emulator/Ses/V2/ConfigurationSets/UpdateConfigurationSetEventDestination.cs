using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_UpdateConfigurationSetEventDestination.html</summary>
internal sealed class UpdateConfigurationSetEventDestination(SesState state) : SesV2Operation("UpdateConfigurationSetEventDestination", "PUT", "/configuration-sets/{ConfigurationSetName}/event-destinations/{EventDestinationName}")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Require(input, "EventDestination");
        DemandSet(state, call);
        var destination = EventDestinationJson.Read(call.PathParameters["EventDestinationName"], (JsonObject)input["EventDestination"]!);
        EventDestinations.Replace(state, call.Region, call.PathParameters["ConfigurationSetName"], destination);
        return null;
    }
}
