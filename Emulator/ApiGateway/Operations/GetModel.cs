using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells a model.</summary>
internal sealed class GetModel(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/models/{model_name}")
{
    public override void Handle(ManagementCall call) => call.Answer(Find(call), ApiGatewayJson.Default.SchemaModel);

    /// <summary>The model that the path names.</summary>
    public static SchemaModel Find(ManagementCall call) =>
        call.Store.Find(call["restapi_id"])?.Definition.Models.GetValueOrDefault(call["model_name"]) ?? throw Errors.NotFound($"Invalid model name specified: {call["model_name"]}");
}
