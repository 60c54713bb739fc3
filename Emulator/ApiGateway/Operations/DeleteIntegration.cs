using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Takes an integration away.</summary>
internal sealed class DeleteIntegration(ApiStore store) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration", 204)
{
    public override void Handle(ManagementCall call)
    {
        _ = call.Integration;
        call.Method.MethodIntegration = null;
        call.Store.Save(call.Api);
    }
}
