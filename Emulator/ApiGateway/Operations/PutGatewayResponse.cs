using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Says how one of the gateway's own errors is answered.</summary>
internal sealed class PutGatewayResponse(ApiStore store) : ManagementOperation(store, "PUT", "/restapis/{restapi_id}/gatewayresponses/{response_type}", 201)
{
    public override void Handle(ManagementCall call)
    {
        var response = call.Read(ApiGatewayJson.Default.GatewayResponse);
        response.ResponseType = GetGatewayResponse.Type(call);
        response.DefaultResponse = false;
        var own = GetGatewayResponse.Standard(response.ResponseType);
        response.StatusCode ??= own.StatusCode;
        response.ResponseTemplates = response.ResponseTemplates.Count == 0 ? own.ResponseTemplates : response.ResponseTemplates;
        call.Api.Definition.GatewayResponses[response.ResponseType] = response;
        call.Store.Save(call.Api);
        call.Answer(response, ApiGatewayJson.Default.GatewayResponse);
    }
}
