using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Goes back to AWS's own answer to an error.</summary>
internal sealed class DeleteGatewayResponse(ApiStore store) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}/gatewayresponses/{response_type}", 202)
{
    public override void Handle(ManagementCall call)
    {
        if (!call.Api.Definition.GatewayResponses.Remove(GetGatewayResponse.Type(call)))
        {
            throw Errors.NotFound("Gateway response type not defined on api");
        }

        call.Store.Save(call.Api);
    }
}
