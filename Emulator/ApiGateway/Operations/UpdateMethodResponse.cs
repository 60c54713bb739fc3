using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes a declared answer.</summary>
internal sealed class UpdateMethodResponse(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}", 201)
{
    public override void Handle(ManagementCall call)
    {
        var updated = call.Patched(GetMethodResponse.Find(call), ApiGatewayJson.Default.MethodResponse);
        call.Method.MethodResponses![call["status_code"]] = updated;
        call.Store.Save(call.Api);
        call.Answer(updated, ApiGatewayJson.Default.MethodResponse);
    }
}
