using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes how an error is answered.</summary>
internal sealed class UpdateGatewayResponse(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}/gatewayresponses/{response_type}")
{
    public override void Handle(ManagementCall call)
    {
        var updated = call.Patched(GetGatewayResponse.Find(call.Api, GetGatewayResponse.Type(call)), ApiGatewayJson.Default.GatewayResponse);
        updated.DefaultResponse = false;
        call.Api.Definition.GatewayResponses[updated.ResponseType] = updated;
        call.Store.Save(call.Api);
        call.Answer(updated, ApiGatewayJson.Default.GatewayResponse);
    }
}
