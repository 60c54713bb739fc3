using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes an integration response.</summary>
internal sealed class UpdateIntegrationResponse(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}")
{
    public override void Handle(ManagementCall call)
    {
        var updated = call.Patched(GetIntegrationResponse.Find(call), ApiGatewayJson.Default.IntegrationResponse);
        call.Integration.IntegrationResponses![call["status_code"]] = updated;
        call.Store.Save(call.Api);
        call.Answer(updated, ApiGatewayJson.Default.IntegrationResponse);
    }
}
