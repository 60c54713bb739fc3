using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells a usage plan.</summary>
internal sealed class GetUsagePlan(ApiStore store, KeyStore keys) : ManagementOperation(store, "GET", "/usageplans/{usageplanId}")
{
    public override void Handle(ManagementCall call) => call.Answer(Shapes.Tagged(keys.Plan(call["usageplanId"]), ApiGatewayJson.Default.UsagePlan));
}
