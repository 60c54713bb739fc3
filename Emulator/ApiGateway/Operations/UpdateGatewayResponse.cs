using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes how an error is answered.</summary>
internal sealed class UpdateGatewayResponse(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}/gatewayresponses/{response_type}")
{
    public override void Handle(ManagementCall call)
    {
        var current = GetGatewayResponse.Find(call.Api, GetGatewayResponse.Type(call));
        foreach (var (op, path, value) in call.Patches)
        {
            Check(current, op, path, value);
        }

        var updated = call.Patched(current, ApiGatewayJson.Default.GatewayResponse);
        updated.DefaultResponse = false;
        call.Api.Definition.GatewayResponses[updated.ResponseType] = updated;
        call.Store.Save(call.Api);
        call.Answer(updated, ApiGatewayJson.Default.GatewayResponse);
    }

    private static void Check(GatewayResponse current, string op, string path, string? value)
    {
        if (path == "/statusCode" && op == "replace")
        {
            return;
        }

        var (map, given) = path.Split('/', 3) switch
        {
            ["", "responseParameters" and var name, var key] => (name, current.ResponseParameters?.ContainsKey(key) == true),
            ["", "responseTemplates" and var name, var key] => (name, current.ResponseTemplates?.ContainsKey(key.Replace("~1", "/", StringComparison.Ordinal)) == true),
            _ => throw Errors.BadRequest($"Invalid patch path {(path.Length == 0 ? "null" : path)}"),
        };
        if (op == "replace" && !given)
        {
            throw Errors.NotFound("Invalid parameter name specified");
        }

        if (op == "add" && string.IsNullOrEmpty(value))
        {
            throw Errors.BadRequest($"Invalid null or empty value in {map}");
        }
    }
}
