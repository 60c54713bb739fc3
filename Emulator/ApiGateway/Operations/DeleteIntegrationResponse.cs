using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Takes an integration response away.</summary>
internal sealed class DeleteIntegrationResponse(ApiStore store) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}", 204)
{
    public override void Handle(ManagementCall call)
    {
        _ = GetIntegrationResponse.Find(call);
        call.Integration.IntegrationResponses!.Remove(call["status_code"]);
        call.Store.Save(call.Api);
    }
}
