using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>What an ARN of the tag operations leads to: <c>arn:aws:apigateway:region::/restapis/id</c>, a stage, a key or a plan.</summary>
internal sealed record TagTarget(Dictionary<string, string> Tags, Action<Dictionary<string, string>> Save)
{
    /// <summary>The target that the path names; throws <c>NotFoundException</c> where there is none.</summary>
    public static TagTarget Find(ManagementCall call, KeyStore keys)
    {
        var arn = call["resource_arn"];
        var path = arn.Split(':', 6) is [_, _, _, _, _, var resource] ? resource.Trim('/').Split('/') : [];
        switch (path)
        {
            case ["restapis", var id]:
                var api = call.Store.Get(id);
                return new TagTarget(api.Definition.Api.Tags ?? [], tags =>
                {
                    api.Definition.Api.Tags = tags;
                    call.Store.Save(api);
                });
            case ["restapis", var id, "stages", var name] when call.Store.Get(id) is var record && record.Stages.TryGetValue(name, out var stage):
                return new TagTarget(stage.Tags ?? [], tags =>
                {
                    stage.Tags = tags;
                    call.Store.Save(record, stage);
                });
            case ["apikeys", var id]:
                var key = keys.Key(id);
                return new TagTarget(key.Tags ?? [], tags =>
                {
                    key.Tags = tags;
                    keys.Save(key);
                });
            case ["usageplans", var id]:
                var plan = keys.Plan(id);
                return new TagTarget(plan.Tags ?? [], tags =>
                {
                    plan.Tags = tags;
                    keys.Save(plan);
                });
            default:
                throw Errors.NotFound("Invalid resource ARN specified in the request");
        }
    }
}
