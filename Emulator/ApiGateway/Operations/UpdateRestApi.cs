using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes an API.</summary>
internal sealed class UpdateRestApi(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}")
{
    public override void Handle(ManagementCall call)
    {
        var record = call.Api;
        record.Definition.Api = call.Patched(record.Definition.Api, ApiGatewayJson.Default.RestApi);
        call.Store.Save(record);
        call.Answer(record.Definition.Api, ApiGatewayJson.Default.RestApi);
    }
}
