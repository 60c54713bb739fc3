using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary><c>AWS::ApiGateway::UsagePlanKey</c>.</summary>
internal sealed class UsagePlanKeyResource(ApiStore store, KeyStore keys)
    : ApiResource(store, "AWS::ApiGateway::UsagePlanKey", "KeyId KeyType UsagePlanId", "KeyId KeyType UsagePlanId")
{
    protected override ResourceResult Create(ResourceRequest request)
    {
        var plan = keys.Plan(request.Properties.Required("UsagePlanId"));
        var key = keys.Key(request.Properties.Required("KeyId"));
        keys.Join(plan.Id, key.Id);
        return Result($"{key.Id}:{plan.Id}", ("Id", $"{key.Id}:{plan.Id}"));
    }

    protected override ResourceResult Update(string id, ResourceRequest request) => Result(id, ("Id", id));

    protected override void Delete(string id, ResourceRequest request) =>
        keys.Leave(request.Properties.Text("UsagePlanId") ?? "", request.Properties.Text("KeyId") ?? "");
}
