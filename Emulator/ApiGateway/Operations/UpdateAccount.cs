using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes the account's settings.</summary>
internal sealed class UpdateAccount(ApiStore store, KeyStore keys) : ManagementOperation(store, "PATCH", "/account")
{
    public override void Handle(ManagementCall call)
    {
        var updated = call.Patched(keys.Account, ApiGatewayJson.Default.Account);
        keys.Save(updated);
        call.Answer(updated, ApiGatewayJson.Default.Account);
    }
}
