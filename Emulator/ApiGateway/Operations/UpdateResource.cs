using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes a resource.</summary>
internal sealed class UpdateResource(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}/resources/{resource_id}")
{
    public override void Handle(ManagementCall call)
    {
        var record = call.Api;
        var updated = call.Patched(call.Resource, ApiGatewayJson.Default.Resource);
        updated.Path = $"{record.Definition.Resources.GetValueOrDefault(updated.ParentId ?? "")?.Path.TrimEnd('/')}/{updated.PathPart}";
        record.Definition.Resources[updated.Id] = updated;
        call.Store.Save(record);
        call.Answer(updated, ApiGatewayJson.Default.Resource);
    }
}
