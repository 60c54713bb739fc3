using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Deletes a stage.</summary>
internal sealed class DeleteStage(ApiStore store) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}/stages/{stage_name}", 202)
{
    public override void Handle(ManagementCall call) => call.Store.Delete(call.Api, call.Stage);
}
