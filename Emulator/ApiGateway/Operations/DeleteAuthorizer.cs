using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Deletes an authorizer.</summary>
internal sealed class DeleteAuthorizer(ApiStore store) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}/authorizers/{authorizer_id}", 202)
{
    public override void Handle(ManagementCall call)
    {
        call.Api.Definition.Authorizers.Remove(GetAuthorizer.Find(call).Id);
        call.Store.Save(call.Api);
    }
}
