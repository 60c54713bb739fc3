using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes an API.</summary>
internal sealed class UpdateRestApi(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}")
{
    public override void Handle(ManagementCall call)
    {
        var record = call.Api;
        foreach (var (op, path, value) in call.Patches)
        {
            if (path == "/binaryMediaTypes")
            {
                throw Errors.BadRequest($"Invalid patch path {path}");
            }

            if (path == "/minimumCompressionSize")
            {
                CheckCompression(op, value);
            }
        }

        record.Definition.Api = call.Patched(record.Definition.Api, ApiGatewayJson.Default.RestApi);
        call.Store.Save(record);
        call.Answer(Shapes.Tagged(record.Definition.Api, ApiGatewayJson.Default.RestApi));
    }

    private static void CheckCompression(string op, string? value)
    {
        if (op != "replace")
        {
            throw Errors.BadRequest("Invalid patch operation specified. Must be one of: [replace]");
        }

        CreateRestApi.CheckCompression(string.IsNullOrEmpty(value) ? null : long.TryParse(value, out var size) ? size : -1);
    }
}
