using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.Operations;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary><c>AWS::ApiGateway::Method</c>, with its integration.</summary>
internal sealed class MethodResource(ApiStore store) : ApiResource(
    store,
    "AWS::ApiGateway::Method",
    "ApiKeyRequired AuthorizationScopes AuthorizationType AuthorizerId HttpMethod Integration MethodResponses OperationName RequestModels RequestParameters RequestValidatorId ResourceId RestApiId",
    "HttpMethod ResourceId RestApiId")
{
    protected override ResourceResult Create(ResourceRequest request)
    {
        var method = Read(request);
        var resource = Resource(request);
        if (resource.ResourceMethods?.ContainsKey(method.HttpMethod) == true)
        {
            throw Errors.Conflict("Method already exists for this resource");
        }

        return Put(request, method);
    }

    protected override ResourceResult Update(string id, ResourceRequest request) => Put(request, Read(request));

    protected override void Delete(string id, ResourceRequest request)
    {
        if (FindApi(request) is { } record
            && record.Definition.Resources.TryGetValue(request.Properties.Text("ResourceId") ?? "", out var resource)
            && resource.ResourceMethods?.Remove(request.Properties.Text("HttpMethod") ?? "") == true)
        {
            Store.Save(record);
        }
    }

    private ResourceResult Put(ResourceRequest request, Method method)
    {
        var record = Api(request);
        var resource = Resource(request);
        PutMethod.Check(record.Definition, method);
        (resource.ResourceMethods ??= [])[method.HttpMethod] = method;
        Store.Save(record);
        return Result($"{record.Id}|{resource.Id}|{method.HttpMethod}");
    }

    private Resource Resource(ResourceRequest request) =>
        Api(request).Definition.Resources.GetValueOrDefault(request.Properties.Required("ResourceId")) ?? throw Errors.NotFound("Invalid Resource identifier specified");

    private static Method Read(ResourceRequest request)
    {
        var properties = request.Properties;
        var method = Template.Read(properties, ApiGatewayJson.Default.Method);
        method.HttpMethod = properties.Required("HttpMethod").ToUpperInvariant();
        foreach (var response in (properties["MethodResponses"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var declared = Template.Read(response, ApiGatewayJson.Default.MethodResponse);
            (method.MethodResponses ??= [])[declared.StatusCode] = declared;
        }

        if (properties["Integration"] is JsonObject integration)
        {
            method.MethodIntegration = Read(integration);
        }

        return method;
    }

    private static Integration Read(JsonObject properties)
    {
        var integration = Template.Read(properties, ApiGatewayJson.Default.Integration);
        integration.HttpMethod = properties.Text("IntegrationHttpMethod");
        integration.IntegrationResponses = null;
        foreach (var response in (properties["IntegrationResponses"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var mapped = Template.Read(response, ApiGatewayJson.Default.IntegrationResponse);
            (integration.IntegrationResponses ??= [])[mapped.StatusCode] = mapped;
        }

        PutIntegration.Check(integration);
        return integration;
    }
}
