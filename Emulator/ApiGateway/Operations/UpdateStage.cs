using System.Text.Json.Nodes;
using System.Text.Json;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes a stage: its deployment, variables, logging, throttling, caching.</summary>
internal sealed class UpdateStage(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}/stages/{stage_name}")
{
    public override void Handle(ManagementCall call)
    {
        foreach (var (_, path, _) in call.Patches)
        {
            StagePatch.Check(path);
        }

        var updated = call.Patched(WithSettings(call), ApiGatewayJson.Default.Stage, StagePatch.Rewrite);
        updated.LastUpdatedDate = call.Store.Now;
        updated.CacheClusterStatus = updated.CacheClusterEnabled ? "AVAILABLE" : "NOT_AVAILABLE";
        Deployer.CheckStage(call.Api, updated);
        call.Store.Save(call.Api, updated);
        call.Answer(updated, ApiGatewayJson.Default.Stage);
    }

    /// <summary>The stage with a setting, still of default values, for each method that the patches name.</summary>
    private static Stage WithSettings(ManagementCall call)
    {
        var stage = JsonSerializer.SerializeToNode(call.Stage, ApiGatewayJson.Default.Stage)!.Deserialize(ApiGatewayJson.Default.Stage)!;
        foreach (var operation in (call.Input["patchOperations"] as JsonArray ?? []).OfType<JsonObject>().Where(operation => (string?)operation["op"] != "remove"))
        {
            if (StagePatch.MethodOf((string?)operation["path"] ?? "") is { } method && !stage.MethodSettings.ContainsKey(method))
            {
                stage.MethodSettings[method] = new MethodSetting();
            }
        }

        return stage;
    }
}
