using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes a usage plan.</summary>
internal sealed class UpdateUsagePlan(ApiStore store, KeyStore keys) : ManagementOperation(store, "PATCH", "/usageplans/{usageplanId}")
{
    public override void Handle(ManagementCall call)
    {
        var plan = keys.Plan(call["usageplanId"]);
        var others = UsagePlanPatch.Apply(plan, call.Input["patchOperations"] as JsonArray ?? []);
        call.Input["patchOperations"] = others;
        var updated = call.Patched(plan, ApiGatewayJson.Default.UsagePlan);
        CreateUsagePlan.Check(call.Store, updated);
        keys.Save(updated);
        call.Answer(Shapes.Tagged(updated, ApiGatewayJson.Default.UsagePlan));
    }
}
