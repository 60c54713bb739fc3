using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Lists an API's deployments.</summary>
internal sealed class GetDeployments(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/deployments")
{
    public override void Handle(ManagementCall call) =>
        call.AnswerList(call.Api.Deployments.Values.Select(snapshot => snapshot.Deployment).OrderBy(deployment => deployment.CreatedDate), ApiGatewayJson.Default.Deployment);
}
