using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Lists how each of the gateway's own errors is answered.</summary>
internal sealed class GetGatewayResponses(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/gatewayresponses")
{
    public override void Handle(ManagementCall call)
    {
        var record = call.Api;
        call.AnswerList(GatewayError.All.Select(error => GetGatewayResponse.Find(record, error.Type)), ApiGatewayJson.Default.GatewayResponse);
    }
}
