using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Deletes a request validator.</summary>
internal sealed class DeleteRequestValidator(ApiStore store) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}", 202)
{
    public override void Handle(ManagementCall call)
    {
        call.Api.Definition.Validators.Remove(GetRequestValidator.Find(call).Id);
        call.Store.Save(call.Api);
    }
}
