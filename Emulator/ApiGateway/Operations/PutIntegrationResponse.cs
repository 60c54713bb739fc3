using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Says how a backend's answer becomes the method's.</summary>
internal sealed class PutIntegrationResponse(ApiStore store) : ManagementOperation(store, "PUT", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}", 201)
{
    public override void Handle(ManagementCall call)
    {
        var integration = call.Integration;
        var response = call.Read(ApiGatewayJson.Default.IntegrationResponse);
        response.StatusCode = call["status_code"];
        if (call.Method.MethodResponses?.ContainsKey(response.StatusCode) != true)
        {
            throw Errors.NotFound("Invalid Response status code specified");
        }

        (integration.IntegrationResponses ??= [])[response.StatusCode] = response;
        PutIntegration.Check(integration);
        call.Store.Save(call.Api);
        call.Answer(response, ApiGatewayJson.Default.IntegrationResponse);
    }
}
