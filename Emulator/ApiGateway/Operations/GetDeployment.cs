using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells a deployment.</summary>
internal sealed class GetDeployment(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/deployments/{deployment_id}")
{
    public override void Handle(ManagementCall call) => call.Answer(Find(call).Deployment, ApiGatewayJson.Default.Deployment);

    /// <summary>The deployment that the path names.</summary>
    public static DeploymentSnapshot Find(ManagementCall call) =>
        call.Api.Deployments.GetValueOrDefault(call["deployment_id"]) ?? throw Errors.NotFound("Invalid Deployment identifier specified");
}
