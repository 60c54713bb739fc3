using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells the account's settings.</summary>
internal sealed class GetAccount(ApiStore store, KeyStore keys) : ManagementOperation(store, "GET", "/account")
{
    public override void Handle(ManagementCall call) => call.Answer(keys.Account, ApiGatewayJson.Default.Account);
}
