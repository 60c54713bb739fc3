using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Lists usage plans.</summary>
internal sealed class GetUsagePlans(ApiStore store, KeyStore keys) : ManagementOperation(store, "GET", "/usageplans")
{
    public override void Handle(ManagementCall call)
    {
        var key = call.Aws.Http.Request.Query["keyId"].ToString();
        call.AnswerList(keys.Plans.Values.Where(plan => key.Length == 0 || keys.Members.Contains((plan.Id, key))), ApiGatewayJson.Default.UsagePlan);
    }
}
