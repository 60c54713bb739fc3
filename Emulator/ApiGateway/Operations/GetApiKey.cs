using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells an API key.</summary>
internal sealed class GetApiKey(ApiStore store, KeyStore keys) : ManagementOperation(store, "GET", "/apikeys/{api_Key}")
{
    public override void Handle(ManagementCall call) => call.Answer(Shapes.Key(keys.Key(call["api_Key"]), Shapes.Asks(call, "includeValue", "true")));
}
