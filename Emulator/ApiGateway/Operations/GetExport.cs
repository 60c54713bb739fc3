using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.OpenApi;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells a deployed API as an OpenAPI 3.0 document.</summary>
internal sealed class GetExport(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/stages/{stage_name}/exports/{export_type}")
{
    public override void Handle(ManagementCall call)
    {
        var snapshot = call.Api.Deployments.GetValueOrDefault(call.Stage.DeploymentId) ?? throw Errors.NotFound("Invalid Deployment identifier specified");
        if (call["export_type"] is not ("oas30" or "swagger"))
        {
            throw Errors.BadRequest("No API type found matching the requested type. Supported types: oas30, swagger");
        }

        if (call["export_type"] == "swagger")
        {
            throw Errors.BadRequest("This emulator exports oas30 only");
        }

        call.Aws.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{call.Stage.StageName}-{call["export_type"]}-{call.Api.Id}.json\"";
        call.Answer(OpenApiExport.Of(snapshot.Definition, call.Stage.StageName, Shapes.Asks(call, "extensions", "apigateway") || Shapes.Asks(call, "extensions", "integrations")));
    }
}
