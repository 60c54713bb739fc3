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
        if (response.StatusCode is not [>= '1' and <= '5', >= '0' and <= '9', >= '0' and <= '9'])
        {
            throw Errors.Validation(response.StatusCode, "putMethodResponseInput.statusCode", @"Member must satisfy regular expression pattern: [1-5]\d\d");
        }

        if (method.MethodResponses?.ContainsKey(response.StatusCode) == true)
        {
            throw Errors.Conflict("Response already exists for this resource");
        }

        (method.MethodResponses ??= [])[response.StatusCode] = response;
        call.Store.Save(call.Api);
        call.Answer(response, ApiGatewayJson.Default.MethodResponse);
    }
}
