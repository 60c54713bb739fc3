using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Lists an API's authorizers.</summary>
internal sealed class GetAuthorizers(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/authorizers")
{
    public override void Handle(ManagementCall call) => call.AnswerList(call.Api.Definition.Authorizers.Values, ApiGatewayJson.Default.Authorizer);
}
