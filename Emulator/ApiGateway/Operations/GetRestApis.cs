using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Lists the region's APIs.</summary>
internal sealed class GetRestApis(ApiStore store) : ManagementOperation(store, "GET", "/restapis")
{
    public override void Handle(ManagementCall call) =>
        call.AnswerList(
            call.Store.All.Select(record => record.Definition).Where(definition => definition.Region == call.Aws.Region)
                .OrderBy(definition => definition.Api.CreatedDate).Select(definition => definition.Api),
            ApiGatewayJson.Default.RestApi);
}
