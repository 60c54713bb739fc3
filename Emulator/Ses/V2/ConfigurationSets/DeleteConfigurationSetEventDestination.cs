using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_DeleteConfigurationSetEventDestination.html</summary>
internal sealed class DeleteConfigurationSetEventDestination(SesState state) : SesV2Operation("DeleteConfigurationSetEventDestination", "DELETE", "/configuration-sets/{ConfigurationSetName}/event-destinations/{EventDestinationName}")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        DemandSet(state, call);
        EventDestinations.Remove(state, call.Region, call.PathParameters["ConfigurationSetName"], call.PathParameters["EventDestinationName"]);
        return null;
    }
}
