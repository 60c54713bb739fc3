using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary><c>ImportRestApi</c>: <c>POST /restapis?mode=import</c> with an OpenAPI document.</summary>
internal static class ImportRestApi
{
    public static void Handle(ManagementCall call)
    {
        var api = new RestApi { Id = ApiIds.New(call.Store, null), CreatedDate = call.Store.Now };
        var record = new ApiRecord { Definition = Importer.Import(Importer.New(api, call.Aws.Region), call.Aws.Body.Span, merge: true) };
        if (call.Aws.Http.Request.Query["endpointConfigurationTypes"] is [{ Length: > 0 } types])
        {
            record.Definition.Api.EndpointConfiguration.Types = [types];
        }

        call.Store.Save(record);
        call.Answer(record.Definition.Api, ApiGatewayJson.Default.RestApi);
    }
}
