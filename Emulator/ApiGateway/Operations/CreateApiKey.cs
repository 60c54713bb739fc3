using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Makes an API key.</summary>
internal sealed class CreateApiKey(ApiStore store, KeyStore keys) : ManagementOperation(store, "POST", "/apikeys", 201)
{
    public override void Handle(ManagementCall call)
    {
        var key = call.Read(ApiGatewayJson.Default.ApiKey);
        if (key.Value is { Length: < 20 })
        {
            throw Errors.BadRequest("API Key value should be at least 20 characters");
        }

        if (keys.Keys.Values.Any(existing => existing.Value == key.Value && key.Value is not null))
        {
            throw Errors.Conflict("API Key already exists");
        }

        key.Id = Ids.New();
        key.Value ??= Ids.NewKeyValue();
        key.CreatedDate = key.LastUpdatedDate = call.Store.Now;
        key.StageKeys = [];
        keys.Save(key);
        call.Answer(key, ApiGatewayJson.Default.ApiKey);
    }
}
