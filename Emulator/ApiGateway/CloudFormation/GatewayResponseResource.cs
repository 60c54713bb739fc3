using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary><c>AWS::ApiGateway::GatewayResponse</c>.</summary>
internal sealed class GatewayResponseResource(ApiStore store)
    : ApiResource(store, "AWS::ApiGateway::GatewayResponse", "ResponseParameters ResponseTemplates ResponseType RestApiId StatusCode", "ResponseType RestApiId")
{
    protected override ResourceResult Create(ResourceRequest request) => Put(request.Properties.Required("ResponseType"), request);

    protected override ResourceResult Update(string id, ResourceRequest request) => Put(id, request);

    protected override void Delete(string id, ResourceRequest request)
    {
        if (FindApi(request) is { } record && record.Definition.GatewayResponses.Remove(id))
        {
            Store.Save(record);
        }
    }

    private ResourceResult Put(string id, ResourceRequest request)
    {
        var record = Api(request);
        var part = Template.Read(request.Properties, ApiGatewayJson.Default.GatewayResponse);
        part.ResponseType = id;
        record.Definition.GatewayResponses[id] = part;
        Store.Save(record);
        return Result(id, ("Id", id));
    }
}
