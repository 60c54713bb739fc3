using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Makes a stage of a deployment.</summary>
internal sealed class CreateStage(ApiStore store) : ManagementOperation(store, "POST", "/restapis/{restapi_id}/stages", 201)
{
    public override void Handle(ManagementCall call)
    {
        var record = call.Api;
        call.Required("stageName");
        call.Required("deploymentId");
        var stage = call.Read(ApiGatewayJson.Default.Stage);
        if (record.Stages.ContainsKey(stage.StageName))
        {
            throw Errors.Conflict("Stage already exists");
        }

        Deployer.CheckStage(record, stage);
        stage.CreatedDate = stage.LastUpdatedDate = call.Store.Now;
        stage.CacheClusterStatus = stage.CacheClusterEnabled ? "AVAILABLE" : "NOT_AVAILABLE";
        call.Store.Save(record, stage);
        call.Answer(stage, ApiGatewayJson.Default.Stage);
    }
}
