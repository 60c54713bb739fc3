using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Deletes a model.</summary>
internal sealed class DeleteModel(ApiStore store) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}/models/{model_name}", 202)
{
    public override void Handle(ManagementCall call)
    {
        var name = GetModel.Find(call).Name;
        var definition = call.Api.Definition;
        foreach (var (path, method) in definition.Resources.Values.SelectMany(resource => (resource.ResourceMethods ?? []).Values.Select(method => (resource.Path, method))))
        {
            if (method.RequestModels?.ContainsValue(name) == true)
            {
                throw Errors.Conflict($"Cannot delete model '{name}', is referenced in method request: {path}/{method.HttpMethod}");
            }

            if (method.MethodResponses?.Values.Any(response => response.ResponseModels?.ContainsValue(name) == true) == true)
            {
                throw Errors.Conflict($"Cannot delete model '{name}', is referenced in method response: {path}/{method.HttpMethod}");
            }
        }

        definition.Models.Remove(name);
        call.Store.Save(call.Api);
    }
}
