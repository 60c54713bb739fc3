using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Declares an answer of a method.</summary>
internal sealed class PutMethodResponse(ApiStore store) : ManagementOperation(store, "PUT", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}", 201)
{
    public override void Handle(ManagementCall call)
    {
        var method = call.Method;
        var response = call.Read(ApiGatewayJson.Default.MethodResponse);
        response.StatusCode = call["status_code"];
        if (method.MethodResponses?.ContainsKey(response.StatusCode) == true)
        {
            throw Errors.Conflict("Response already exists for this resource");
        }

        (method.MethodResponses ??= [])[response.StatusCode] = response;
        call.Store.Save(call.Api);
        call.Answer(response, ApiGatewayJson.Default.MethodResponse);
    }
}
