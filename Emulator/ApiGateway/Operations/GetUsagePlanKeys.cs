using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Lists a usage plan's keys.</summary>
internal sealed class GetUsagePlanKeys(ApiStore store, KeyStore keys) : ManagementOperation(store, "GET", "/usageplans/{usageplanId}/keys")
{
    public override void Handle(ManagementCall call)
    {
        var plan = keys.Plan(call["usageplanId"]);
        call.AnswerList(keys.Members.Where(member => member.Plan == plan.Id).Select(member => GetUsagePlanKey.Of(keys.Key(member.Key))).OrderBy(key => key.Id, StringComparer.Ordinal), ApiGatewayJson.Default.UsagePlanKey);
    }
}
