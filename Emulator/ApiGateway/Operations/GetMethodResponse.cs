using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells a declared answer.</summary>
internal sealed class GetMethodResponse(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}")
{
    public override void Handle(ManagementCall call) => call.Answer(Find(call), ApiGatewayJson.Default.MethodResponse);

    /// <summary>The response that the path names.</summary>
    public static MethodResponse Find(ManagementCall call) =>
        call.Method.MethodResponses?.GetValueOrDefault(call["status_code"]) ?? throw Errors.NotFound("Invalid Response status code specified");
}
