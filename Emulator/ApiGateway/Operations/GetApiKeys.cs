using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Lists API keys.</summary>
internal sealed class GetApiKeys(ApiStore store, KeyStore keys) : ManagementOperation(store, "GET", "/apikeys")
{
    public override void Handle(ManagementCall call)
    {
        var whole = Shapes.Asks(call, "includeValues", "true");
        var name = call.Aws.Http.Request.Query["name"].ToString();
        call.AnswerList(keys.Keys.Values
            .Where(key => name.Length == 0 || key.Name?.StartsWith(name, StringComparison.OrdinalIgnoreCase) == true)
            .OrderBy(key => key.CreatedDate).Select(key => Shapes.Key(key, whole)));
    }
}
