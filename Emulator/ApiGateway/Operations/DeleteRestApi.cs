using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Deletes an API with all that it has.</summary>
internal sealed class DeleteRestApi(ApiStore store) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}", 202)
{
    public override void Handle(ManagementCall call) => call.Store.Delete(call.Api);
}
