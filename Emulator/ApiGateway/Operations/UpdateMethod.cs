using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes a method.</summary>
internal sealed class UpdateMethod(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}")
{
    public override void Handle(ManagementCall call)
    {
        var updated = call.Patched(call.Method, ApiGatewayJson.Default.Method);
        PutMethod.Check(call.Api.Definition, updated);
        call.Resource.ResourceMethods![call["http_method"]] = updated;
        call.Store.Save(call.Api);
        call.Answer(updated, ApiGatewayJson.Default.Method);
    }
}
