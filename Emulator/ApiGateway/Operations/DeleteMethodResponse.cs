using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Takes a declared answer back.</summary>
internal sealed class DeleteMethodResponse(ApiStore store) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}", 204)
{
    public override void Handle(ManagementCall call)
    {
        _ = GetMethodResponse.Find(call);
        call.Method.MethodResponses!.Remove(call["status_code"]);
        call.Store.Save(call.Api);
    }
}
