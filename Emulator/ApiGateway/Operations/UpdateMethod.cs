using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes a method.</summary>
internal sealed class UpdateMethod(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}")
{
    private static readonly string[] Maps = ["/requestParameters", "/requestModels", "/authorizationScopes"];
    private static readonly string[] Scalars = ["/apiKeyRequired", "/authorizationScopes", "/authorizationType", "/authorizerId", "/operationName", "/requestValidatorId"];

    public override void Handle(ManagementCall call)
    {
        foreach (var (op, path, _) in call.Patches)
        {
            var map = Array.Exists(Maps, name => path.StartsWith(name + "/", StringComparison.Ordinal));
            if (!map && !Scalars.Contains(path))
            {
                throw Errors.BadRequest($"Invalid patch path {path}");
            }

            if (!map && path != "/authorizationScopes" && op != "replace")
            {
                throw Errors.BadRequest("Invalid patch operation specified. Must be one of: [replace]");
            }
        }

        var updated = call.Patched(call.Method, ApiGatewayJson.Default.Method);
        PutMethod.Check(call.Api.Definition, updated);
        call.Resource.ResourceMethods![call["http_method"]] = updated;
        call.Store.Save(call.Api);
        call.Answer(updated, ApiGatewayJson.Default.Method);
    }
}
