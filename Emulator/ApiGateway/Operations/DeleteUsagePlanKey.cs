using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Takes a key out of a usage plan.</summary>
internal sealed class DeleteUsagePlanKey(ApiStore store, KeyStore keys) : ManagementOperation(store, "DELETE", "/usageplans/{usageplanId}/keys/{keyId}", 202)
{
    public override void Handle(ManagementCall call) => keys.Leave(call["usageplanId"], GetUsagePlanKey.Find(call, keys).Id);
}
