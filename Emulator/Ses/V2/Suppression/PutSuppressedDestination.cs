using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Suppression;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutSuppressedDestination.html</summary>
internal sealed class PutSuppressedDestination(SesState state, TimeProvider time) : SesV2Operation("PutSuppressedDestination", "PUT", "/suppression/addresses")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Require(input, "EmailAddress", "Reason");
        call.Demand("ses:PutSuppressedDestination", "*");
        SuppressionReasons.Check("reason", input.Text("Reason")!);
        state.Suppress(call.Region, input.Text("EmailAddress")!, input.Text("Reason")!, time.GetUtcNow());
        return null;
    }
}
