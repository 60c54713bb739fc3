using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.Operations;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary><c>AWS::ApiGateway::Model</c>.</summary>
internal sealed class ModelResource(ApiStore store)
    : ApiResource(store, "AWS::ApiGateway::Model", "ContentType Description Name RestApiId Schema", "ContentType Name RestApiId")
{
    protected override ResourceResult Create(ResourceRequest request)
    {
        var name = request.Properties.Text("Name") ?? string.Concat(request.GeneratedName.Where(char.IsAsciiLetterOrDigit));
        if (Api(request).Definition.Models.ContainsKey(name))
        {
            throw Errors.Conflict("Model name already exists for this REST API");
        }

        return Put(name, request);
    }

    protected override ResourceResult Update(string id, ResourceRequest request) => Put(id, request);

    protected override void Delete(string id, ResourceRequest request)
    {
        if (FindApi(request) is { } record && record.Definition.Models.Remove(id))
        {
            Store.Save(record);
        }
    }

    private ResourceResult Put(string name, ResourceRequest request)
    {
        var record = Api(request);
        record.Definition.Models[name] = new SchemaModel
        {
            Id = Ids.New(6),
            Name = name,
            Description = request.Properties.Text("Description"),
            ContentType = request.Properties.Text("ContentType") ?? "application/json",
            Schema = request.Properties["Schema"] is JsonObject schema ? schema.ToJsonString() : request.Properties.Text("Schema"),
        };
        CreateModel.Check(record.Definition, name);
        Store.Save(record);
        return Result(name);
    }
}
