using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Deletes a deployment that no stage points at.</summary>
internal sealed class DeleteDeployment(ApiStore store) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}/deployments/{deployment_id}", 202)
{
    public override void Handle(ManagementCall call)
    {
        var snapshot = GetDeployment.Find(call);
        if (call.Api.Stages.Values.Any(stage => stage.DeploymentId == snapshot.Deployment.Id))
        {
            throw Errors.BadRequest("Active stages pointing to this deployment must be moved or deleted");
        }

        call.Store.Delete(call.Api, snapshot);
    }
}
