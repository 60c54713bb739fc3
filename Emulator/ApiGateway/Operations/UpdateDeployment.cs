using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes a deployment's description.</summary>
internal sealed class UpdateDeployment(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}/deployments/{deployment_id}")
{
    public override void Handle(ManagementCall call)
    {
        var snapshot = GetDeployment.Find(call);
        snapshot.Deployment = call.Patched(snapshot.Deployment, ApiGatewayJson.Default.Deployment);
        call.Store.Save(call.Api, snapshot);
        call.Answer(snapshot.Deployment, ApiGatewayJson.Default.Deployment);
    }
}
