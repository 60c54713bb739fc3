using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells an integration response.</summary>
internal sealed class GetIntegrationResponse(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}")
{
    public override void Handle(ManagementCall call) => call.Answer(Find(call), ApiGatewayJson.Default.IntegrationResponse);

    /// <summary>The response that the path names.</summary>
    public static IntegrationResponse Find(ManagementCall call) =>
        call.Integration.IntegrationResponses?.GetValueOrDefault(call["status_code"]) ?? throw Errors.NotFound("Invalid Response status code specified");
}
