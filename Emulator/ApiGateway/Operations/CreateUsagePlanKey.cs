using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Puts a key into a usage plan.</summary>
internal sealed class CreateUsagePlanKey(ApiStore store, KeyStore keys) : ManagementOperation(store, "POST", "/usageplans/{usageplanId}/keys", 201)
{
    public override void Handle(ManagementCall call)
    {
        var plan = keys.Plan(call["usageplanId"]);
        var key = keys.Key(call.Required("keyId"));
        if (call.Text("keyType") != "API_KEY")
        {
            throw Errors.BadRequest("Invalid key type specified. Must be one of: [API_KEY]");
        }

        if (keys.Members.Contains((plan.Id, key.Id)))
        {
            throw Errors.Conflict($"{plan.Id} is already associated with the key {key.Id}");
        }

        keys.Join(plan.Id, key.Id);
        call.Answer(GetUsagePlanKey.Of(key), ApiGatewayJson.Default.UsagePlanKey);
    }
}
