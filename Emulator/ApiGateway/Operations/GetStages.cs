using System.Text.Json.Nodes;
using System.Text.Json;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Lists an API's stages.</summary>
internal sealed class GetStages(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/stages")
{
    public override void Handle(ManagementCall call)
    {
        var deployment = call.Aws.Http.Request.Query["deploymentId"].ToString();
        var stages = call.Api.Stages.Values.Where(stage => deployment.Length == 0 || stage.DeploymentId == deployment).OrderBy(stage => stage.StageName, StringComparer.Ordinal);
        call.Answer(new JsonObject { ["item"] = new JsonArray([.. stages.Select(stage => JsonSerializer.SerializeToNode(stage, ApiGatewayJson.Default.Stage))]) });
    }
}
