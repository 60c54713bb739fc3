using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Suppression;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_DeleteSuppressedDestination.html</summary>
internal sealed class DeleteSuppressedDestination(SesState state) : SesV2Operation("DeleteSuppressedDestination", "DELETE", "/suppression/addresses/{EmailAddress}")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        call.Demand("ses:DeleteSuppressedDestination", "*");
        var address = call.PathParameters["EmailAddress"];
        if (!state.Suppressed.Remove(SesState.Key(call.Region, SesState.Canonical(address))))
        {
            throw V2Errors.NotSuppressed(address);
        }

        return null;
    }
}
