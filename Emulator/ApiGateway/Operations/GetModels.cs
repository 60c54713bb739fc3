using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Lists an API's models.</summary>
internal sealed class GetModels(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/models")
{
    public override void Handle(ManagementCall call) => call.AnswerList(call.Api.Definition.Models.Values.OrderBy(model => model.Name, StringComparer.Ordinal), ApiGatewayJson.Default.SchemaModel);
}
