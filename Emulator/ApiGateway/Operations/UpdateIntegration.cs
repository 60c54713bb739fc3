using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes an integration.</summary>
internal sealed class UpdateIntegration(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration")
{
    public override void Handle(ManagementCall call)
    {
        var updated = call.Patched(call.Integration, ApiGatewayJson.Default.Integration);
        PutIntegration.Check(updated);
        call.Method.MethodIntegration = updated;
        call.Store.Save(call.Api);
        call.Answer(updated, ApiGatewayJson.Default.Integration);
    }
}
