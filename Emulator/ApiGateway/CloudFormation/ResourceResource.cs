using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.Operations;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary><c>AWS::ApiGateway::Resource</c>.</summary>
internal sealed class ResourceResource(ApiStore store)
    : ApiResource(store, "AWS::ApiGateway::Resource", "ParentId PathPart RestApiId", "ParentId PathPart RestApiId")
{
    protected override ResourceResult Create(ResourceRequest request)
    {
        var record = Api(request);
        var parent = record.Definition.Resources.GetValueOrDefault(request.Properties.Required("ParentId")) ?? throw Errors.NotFound("Invalid Resource identifier specified");
        var part = request.Properties.Required("PathPart");
        CreateResource.Check(record, parent, part);
        var resource = new Resource { Id = Ids.New(6), ParentId = parent.Id, PathPart = part, Path = $"{parent.Path.TrimEnd('/')}/{part}" };
        record.Definition.Resources[resource.Id] = resource;
        Store.Save(record);
        return Result(resource.Id, ("ResourceId", resource.Id));
    }

    protected override ResourceResult Update(string id, ResourceRequest request) => Result(id, ("ResourceId", id));

    protected override void Delete(string id, ResourceRequest request)
    {
        if (FindApi(request) is { } record && record.Definition.Resources.TryGetValue(id, out var resource))
        {
            DeleteResource.Delete(record, resource);
            Store.Save(record);
        }
    }
}
