using System.Globalization;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells how many requests each key of a plan made.</summary>
internal sealed class GetUsage(ApiStore store, KeyStore keys, UsageMeter meter) : ManagementOperation(store, "GET", "/usageplans/{usageplanId}/usage")
{
    public override void Handle(ManagementCall call)
    {
        var plan = keys.Plan(call["usageplanId"]);
        var query = call.Aws.Http.Request.Query;
        if (!DateOnly.TryParse(query["startDate"], CultureInfo.InvariantCulture, out var first) || !DateOnly.TryParse(query["endDate"], CultureInfo.InvariantCulture, out var last)
            || last < first || last.DayNumber - first.DayNumber > 366)
        {
            throw Errors.BadRequest("Usage date range is invalid");
        }

        var only = query["keyId"].ToString();
        var values = new JsonObject();
        foreach (var key in keys.Members.Where(member => member.Plan == plan.Id && (only.Length == 0 || member.Key == only)).Select(member => member.Key))
        {
            values[key] = new JsonArray([.. meter.Days(plan, key, first, last).Select(day => (JsonNode)new JsonArray(day.Used, day.Remaining))]);
        }

        call.Answer(new JsonObject { ["usagePlanId"] = plan.Id, ["startDate"] = query["startDate"].ToString(), ["endDate"] = query["endDate"].ToString(), ["values"] = values });
    }
}
