using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Deletes an API key.</summary>
internal sealed class DeleteApiKey(ApiStore store, KeyStore keys) : ManagementOperation(store, "DELETE", "/apikeys/{api_Key}", 202)
{
    public override void Handle(ManagementCall call) => keys.Delete(keys.Key(call["api_Key"]));
}
