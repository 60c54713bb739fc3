using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Makes an API, or imports one where the query says so.</summary>
internal sealed class CreateRestApi(ApiStore store) : ManagementOperation(store, "POST", "/restapis", 201)
{
    public override void Handle(ManagementCall call)
    {
        var query = call.Aws.Http.Request.Query;
        if (query["mode"] == "import")
        {
            ImportRestApi.Handle(call);
            return;
        }

        call.Required("name");
        var api = call.Read(ApiGatewayJson.Default.RestApi);
        api.Id = ApiIds.New(call.Store, api.Tags);
        api.CreatedDate = call.Store.Now;
        api.RootResourceId = "";
        var record = new ApiRecord { Definition = Importer.New(api, call.Aws.Region) };
        call.Store.Save(record);
        call.Answer(record.Definition.Api, ApiGatewayJson.Default.RestApi);
    }
}
