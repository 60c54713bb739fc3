using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.Operations;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary><c>AWS::ApiGateway::UsagePlan</c>.</summary>
internal sealed class UsagePlanResource(ApiStore store, KeyStore keys)
    : ApiResource(store, "AWS::ApiGateway::UsagePlan", "ApiStages Description Quota Tags Throttle UsagePlanName")
{
    protected override ResourceResult Create(ResourceRequest request) => Put(Ids.New(6), request);

    protected override ResourceResult Update(string id, ResourceRequest request) => Put(id, request);

    protected override void Delete(string id, ResourceRequest request)
    {
        if (keys.Plans.TryGetValue(id, out var plan))
        {
            keys.Delete(plan);
        }
    }

    private ResourceResult Put(string id, ResourceRequest request)
    {
        var properties = request.Properties.DeepClone().AsObject();
        properties.Remove("Tags");
        var plan = Template.Read(properties, ApiGatewayJson.Default.UsagePlan);
        plan.Id = id;
        plan.Name = request.Properties.Text("UsagePlanName") ?? request.GeneratedName;
        plan.Tags = request.Properties.Tags();
        CreateUsagePlan.Check(Store, plan);
        keys.Save(plan);
        return Result(id, ("Id", id));
    }
}
