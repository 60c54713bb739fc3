using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells an API.</summary>
internal sealed class GetRestApi(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}")
{
    public override void Handle(ManagementCall call) => call.Answer(call.Api.Definition.Api, ApiGatewayJson.Default.RestApi);
}
