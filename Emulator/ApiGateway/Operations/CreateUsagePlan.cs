using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Makes a usage plan.</summary>
internal sealed class CreateUsagePlan(ApiStore store, KeyStore keys) : ManagementOperation(store, "POST", "/usageplans", 201)
{
    public override void Handle(ManagementCall call)
    {
        call.Required("name");
        var plan = call.Read(ApiGatewayJson.Default.UsagePlan);
        plan.Id = Ids.New(6);
        Check(call.Store, plan);
        keys.Save(plan);
        call.Answer(plan, ApiGatewayJson.Default.UsagePlan);
    }

    /// <summary>Whether a plan's stages are there and its quota has a period.</summary>
    public static void Check(ApiStore store, UsagePlan plan)
    {
        if (plan.ApiStages.Find(stage => store.Find(stage.ApiId)?.Stages.ContainsKey(stage.Stage) != true) is { } missing)
        {
            throw Errors.NotFound($"API Stage not found: {missing.ApiId}:{missing.Stage}");
        }

        if (plan.Quota is { Period: not ("DAY" or "WEEK" or "MONTH") })
        {
            throw Errors.BadRequest("Invalid quota period specified. Must be one of: [DAY, WEEK, MONTH]");
        }
    }
}
