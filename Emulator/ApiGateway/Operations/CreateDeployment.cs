using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Freezes an API, and points a stage at it.</summary>
internal sealed class CreateDeployment(ApiStore store) : ManagementOperation(store, "POST", "/restapis/{restapi_id}/deployments", 201)
{
    public override void Handle(ManagementCall call)
    {
        var record = call.Api;
        var name = call.Text("stageName");
        var stage = name is null ? null : record.Stages.GetValueOrDefault(name);
        var snapshot = Deployer.Deploy(call.Store, record, call.Text("description"));
        if (!string.IsNullOrEmpty(name))
        {
            Point(call, record, stage ?? NewStage(call, name), snapshot.Deployment.Id);
        }

        call.Answer(snapshot.Deployment, ApiGatewayJson.Default.Deployment);
    }

    private static Stage NewStage(ManagementCall call, string name)
    {
        var stage = call.Read(ApiGatewayJson.Default.Stage);
        stage.StageName = name;
        stage.Description = call.Text("stageDescription");
        stage.CreatedDate = call.Store.Now;
        return stage;
    }

    private static void Point(ManagementCall call, ApiRecord record, Stage stage, string deployment)
    {
        stage.DeploymentId = deployment;
        stage.LastUpdatedDate = call.Store.Now;
        stage.Variables = call.Read(ApiGatewayJson.Default.Stage).Variables ?? stage.Variables;
        Deployer.CheckStage(record, stage);
        call.Store.Save(record, stage);
    }
}
