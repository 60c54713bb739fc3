using System.Globalization;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Suppression;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_ListSuppressedDestinations.html</summary>
internal sealed class ListSuppressedDestinations(SesState state) : SesV2Operation("ListSuppressedDestinations", "GET", "/suppression/addresses")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        call.Demand("ses:ListSuppressedDestinations", "*");
        var reasons = call.Http.Request.Query["Reason"];
        foreach (var reason in reasons)
        {
            SuppressionReasons.Check("reasons", reason!);
        }

        var listed = state.Suppressed.Under(SesState.Key(call.Region, ""))
            .Where(entry => (reasons.Count == 0 || reasons.Contains(entry.Reason)) && IsBetween(call, entry.UpdatedAt));
        return Page(call, "SuppressedDestinationSummaries", listed, entry => entry.Address, entry => new JsonObject
        {
            ["EmailAddress"] = entry.Address,
            ["Reason"] = entry.Reason,
            ["LastUpdateTime"] = Seconds(entry.UpdatedAt),
        });
    }

    private static bool IsBetween(AwsCall call, DateTimeOffset time)
    {
        var query = call.Http.Request.Query;
        return (!DateTimeOffset.TryParse(query["StartDate"], CultureInfo.InvariantCulture, out var start) || time >= start)
            && (!DateTimeOffset.TryParse(query["EndDate"], CultureInfo.InvariantCulture, out var end) || time <= end);
    }
}
