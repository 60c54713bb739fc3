using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes an authorizer.</summary>
internal sealed class UpdateAuthorizer(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}/authorizers/{authorizer_id}")
{
    public override void Handle(ManagementCall call)
    {
        var updated = call.Patched(GetAuthorizer.Find(call), ApiGatewayJson.Default.Authorizer);
        CreateAuthorizer.Check(updated);
        call.Api.Definition.Authorizers[updated.Id] = updated;
        call.Store.Save(call.Api);
        call.Answer(updated, ApiGatewayJson.Default.Authorizer);
    }
}
