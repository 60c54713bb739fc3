using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes a resource.</summary>
internal sealed class UpdateResource(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}/resources/{resource_id}")
{
    public override void Handle(ManagementCall call)
    {
        var record = call.Api;
        call.OnlyReplace("/parentId", "/pathPart");
        var updated = call.Patched(call.Resource, ApiGatewayJson.Default.Resource);
        var resources = record.Definition.Resources;
        var parent = resources.GetValueOrDefault(updated.ParentId ?? "") ?? throw Errors.NotFound("Invalid Resource identifier specified");
        for (var above = parent; above is not null; above = resources.GetValueOrDefault(above.ParentId ?? ""))
        {
            if (above.Id == updated.Id)
            {
                throw Errors.BadRequest("Resources cannot be cyclical.");
            }
        }

        CreateResource.Check(record, parent, updated.PathPart ?? "", updated.Id);
        resources[updated.Id] = updated;
        Place(resources, updated, parent);
        call.Store.Save(record);
        call.Answer(updated, ApiGatewayJson.Default.Resource);
    }

    private static void Place(Dictionary<string, Resource> resources, Resource moved, Resource parent)
    {
        moved.Path = $"{parent.Path.TrimEnd('/')}/{moved.PathPart}";
        foreach (var child in resources.Values.Where(resource => resource.ParentId == moved.Id).ToArray())
        {
            Place(resources, child, moved);
        }
    }
}
