using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Deletes a resource with all below it.</summary>
internal sealed class DeleteResource(ApiStore store) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}/resources/{resource_id}", 202)
{
    public override void Handle(ManagementCall call)
    {
        var record = call.Api;
        var resource = call.Resource;
        if (resource.ParentId is null)
        {
            throw Errors.BadRequest("Root resource cannot be deleted");
        }

        Delete(record, resource);
        call.Store.Save(record);
    }

    /// <summary>Takes a resource and all below it out of a definition.</summary>
    public static void Delete(ApiRecord record, Resource resource)
    {
        foreach (var child in record.Definition.Resources.Values.Where(each => each.ParentId == resource.Id).ToArray())
        {
            Delete(record, child);
        }

        record.Definition.Resources.Remove(resource.Id);
    }
}
