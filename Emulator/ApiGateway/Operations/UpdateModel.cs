using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes a model.</summary>
internal sealed class UpdateModel(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}/models/{model_name}")
{
    public override void Handle(ManagementCall call)
    {
        var before = GetModel.Find(call);
        call.OnlyReplace("/description", "/schema");
        var updated = call.Patched(before, ApiGatewayJson.Default.SchemaModel);
        CreateModel.CheckSchema(updated);
        call.Api.Definition.Models[updated.Name] = updated;
        try
        {
            CreateModel.Check(call.Api.Definition, updated.Name);
        }
        finally
        {
            call.Api.Definition.Models.TryAdd(before.Name, before);
        }

        call.Store.Save(call.Api);
        call.Answer(updated, ApiGatewayJson.Default.SchemaModel);
    }
}
