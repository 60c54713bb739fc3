using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Suppression;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetSuppressedDestination.html</summary>
internal sealed class GetSuppressedDestination(SesState state) : SesV2Operation("GetSuppressedDestination", "GET", "/suppression/addresses/{EmailAddress}")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        call.Demand("ses:GetSuppressedDestination", "*");
        var address = call.PathParameters["EmailAddress"];
        var found = state.FindSuppressed(call.Region, address) ?? throw V2Errors.NotSuppressed(address);
        return new JsonObject
        {
            ["SuppressedDestination"] = new JsonObject
            {
                ["EmailAddress"] = found.Address,
                ["Reason"] = found.Reason,
                ["LastUpdateTime"] = Seconds(found.UpdatedAt),
            },
        };
    }
}
