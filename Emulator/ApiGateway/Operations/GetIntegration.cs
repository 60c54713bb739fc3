using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells a method's integration.</summary>
internal sealed class GetIntegration(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration")
{
    public override void Handle(ManagementCall call) => call.Answer(call.Integration, ApiGatewayJson.Default.Integration);
}
