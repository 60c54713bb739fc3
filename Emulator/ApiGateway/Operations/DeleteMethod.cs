using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Deletes a method.</summary>
internal sealed class DeleteMethod(ApiStore store) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}", 204)
{
    public override void Handle(ManagementCall call)
    {
        _ = call.Method;
        call.Resource.ResourceMethods!.Remove(call["http_method"]);
        call.Store.Save(call.Api);
    }
}
