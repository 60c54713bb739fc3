using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes an API key.</summary>
internal sealed class UpdateApiKey(ApiStore store, KeyStore keys) : ManagementOperation(store, "PATCH", "/apikeys/{api_Key}")
{
    public override void Handle(ManagementCall call)
    {
        var updated = call.Patched(keys.Key(call["api_Key"]), ApiGatewayJson.Default.ApiKey);
        updated.LastUpdatedDate = call.Store.Now;
        keys.Save(updated);
        var answer = Shapes.Key(updated, withValue: false);
        answer["tags"] ??= new JsonObject();
        call.Answer(answer);
    }
}
