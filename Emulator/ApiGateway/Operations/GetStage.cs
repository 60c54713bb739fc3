using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells a stage.</summary>
internal sealed class GetStage(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/stages/{stage_name}")
{
    public override void Handle(ManagementCall call) => call.Answer(call.Stage, ApiGatewayJson.Default.Stage);
}
