using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary><c>AWS::ApiGateway::RequestValidator</c>.</summary>
internal sealed class RequestValidatorResource(ApiStore store)
    : ApiResource(store, "AWS::ApiGateway::RequestValidator", "Name RestApiId ValidateRequestBody ValidateRequestParameters", "Name RestApiId")
{
    protected override ResourceResult Create(ResourceRequest request) => Put(Ids.New(6), request);

    protected override ResourceResult Update(string id, ResourceRequest request) => Put(id, request);

    protected override void Delete(string id, ResourceRequest request)
    {
        if (FindApi(request) is { } record && record.Definition.Validators.Remove(id))
        {
            Store.Save(record);
        }
    }

    private ResourceResult Put(string id, ResourceRequest request)
    {
        var record = Api(request);
        var part = Template.Read(request.Properties, ApiGatewayJson.Default.RequestValidator);
        part.Id = id;
        record.Definition.Validators[id] = part;
        Store.Save(record);
        return Result(id, ("RequestValidatorId", id));
    }
}
