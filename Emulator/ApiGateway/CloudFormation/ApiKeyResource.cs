using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary><c>AWS::ApiGateway::ApiKey</c>.</summary>
internal sealed class ApiKeyResource(ApiStore store, KeyStore keys) : ApiResource(
    store,
    "AWS::ApiGateway::ApiKey",
    "CustomerId Description Enabled GenerateDistinctId Name StageKeys Tags Value",
    "GenerateDistinctId Name Value")
{
    protected override ResourceResult Create(ResourceRequest request)
    {
        var key = new ApiKey
        {
            Id = Ids.New(),
            Name = request.Properties.Text("Name") ?? request.GeneratedName,
            Value = request.Properties.Text("Value") ?? Ids.NewKeyValue(),
            CreatedDate = Store.Now,
        };
        if (key.Value.Length < 20)
        {
            throw Errors.BadRequest("API Key value should be at least 20 characters");
        }

        return Put(key, request);
    }

    protected override ResourceResult Update(string id, ResourceRequest request) => Put(keys.Key(id), request);

    protected override void Delete(string id, ResourceRequest request)
    {
        if (keys.Keys.TryGetValue(id, out var key))
        {
            keys.Delete(key);
        }
    }

    private ResourceResult Put(ApiKey key, ResourceRequest request)
    {
        key.Enabled = bool.TryParse(request.Properties.Text("Enabled"), out var enabled) && enabled;
        key.Description = request.Properties.Text("Description");
        key.CustomerId = request.Properties.Text("CustomerId");
        key.Tags = request.Properties.Tags();
        key.LastUpdatedDate = Store.Now;
        keys.Save(key);
        return Result(key.Id, ("APIKeyId", key.Id));
    }
}
