using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Lists an API's request validators.</summary>
internal sealed class GetRequestValidators(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/requestvalidators")
{
    public override void Handle(ManagementCall call) => call.AnswerList(call.Api.Definition.Validators.Values, ApiGatewayJson.Default.RequestValidator);
}
