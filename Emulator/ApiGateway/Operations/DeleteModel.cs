using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Deletes a model.</summary>
internal sealed class DeleteModel(ApiStore store) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}/models/{model_name}", 202)
{
    public override void Handle(ManagementCall call)
    {
        call.Api.Definition.Models.Remove(GetModel.Find(call).Name);
        call.Store.Save(call.Api);
    }
}
