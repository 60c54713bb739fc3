using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Deletes a usage plan.</summary>
internal sealed class DeleteUsagePlan(ApiStore store, KeyStore keys) : ManagementOperation(store, "DELETE", "/usageplans/{usageplanId}", 202)
{
    public override void Handle(ManagementCall call) => keys.Delete(keys.Plan(call["usageplanId"]));
}
