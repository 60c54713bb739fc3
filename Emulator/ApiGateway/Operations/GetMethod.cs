using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells a method.</summary>
internal sealed class GetMethod(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}")
{
    public override void Handle(ManagementCall call) => call.Answer(call.Method, ApiGatewayJson.Default.Method);
}
