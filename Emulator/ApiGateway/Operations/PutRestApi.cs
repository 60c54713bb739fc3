using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Imports a document into an API: merged, or in the place of what it has.</summary>
internal sealed class PutRestApi(ApiStore store) : ManagementOperation(store, "PUT", "/restapis/{restapi_id}")
{
    public override void Handle(ManagementCall call)
    {
        var record = call.Api;
        var merge = !string.Equals(call.Aws.Http.Request.Query["mode"], "overwrite", StringComparison.OrdinalIgnoreCase);
        record.Definition = Importer.Import(record.Definition, call.Aws.Body.Span, merge);
        call.Store.Save(record);
        call.Answer(record.Definition.Api, ApiGatewayJson.Default.RestApi);
    }
}
