using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.Operations;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary><c>AWS::ApiGateway::RestApi</c>, with its <c>Body</c> or <c>BodyS3Location</c>.</summary>
internal sealed class RestApiResource(ApiStore store, IObjects? objects = null) : ApiResource(
    store,
    "AWS::ApiGateway::RestApi",
    "ApiKeySourceType BinaryMediaTypes Body BodyS3Location CloneFrom Description DisableExecuteApiEndpoint EndpointConfiguration FailOnWarnings MinimumCompressionSize Mode Name Parameters Policy Tags")
{
    public override async ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        await base.CreateAsync(await WithBodyAsync(request, cancellationToken), cancellationToken);

    public override async ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        await base.UpdateAsync(physicalId, old, await WithBodyAsync(request, cancellationToken), cancellationToken);

    protected override ResourceResult Create(ResourceRequest request)
    {
        var api = new RestApi { Id = ApiIds.New(Store, request.Properties.Tags()), CreatedDate = Store.Now };
        return Fill(new ApiRecord { Definition = Importer.New(api, request.Region) }, request);
    }

    protected override ResourceResult Update(string id, ResourceRequest request)
    {
        var record = Store.Get(id);
        record.Definition.Api.Policy = null;
        return Fill(record, request);
    }

    protected override void Delete(string id, ResourceRequest request)
    {
        if (Store.Find(id) is { } record)
        {
            Store.Delete(record);
        }
    }

    private ResourceResult Fill(ApiRecord record, ResourceRequest request)
    {
        var properties = request.Properties;
        if (properties["Body"] is JsonObject body)
        {
            record.Definition = Importer.Import(record.Definition, Encoding.UTF8.GetBytes(body.ToJsonString()), merge: properties.Text("Mode") == "merge");
        }
        else if (properties.Text("Name") is null)
        {
            throw Errors.BadRequest("Name is required when no Body is specified");
        }

        Properties(record.Definition.Api, properties);
        Store.Save(record);
        return Result(record.Id, ("RootResourceId", record.Definition.Api.RootResourceId), ("RestApiId", record.Id));
    }

    private static new void Properties(RestApi api, JsonObject properties)
    {
        var given = Template.Read(properties, ApiGatewayJson.Default.RestApi);
        api.Name = given.Name ?? api.Name;
        api.Description = given.Description ?? api.Description;
        api.BinaryMediaTypes = given.BinaryMediaTypes ?? api.BinaryMediaTypes;
        api.MinimumCompressionSize = given.MinimumCompressionSize ?? api.MinimumCompressionSize;
        api.ApiKeySource = properties.Text("ApiKeySourceType") ?? api.ApiKeySource;
        api.DisableExecuteApiEndpoint = properties["DisableExecuteApiEndpoint"] is null ? api.DisableExecuteApiEndpoint : given.DisableExecuteApiEndpoint;
        api.Tags = properties.Tags() ?? api.Tags;
        api.Policy = properties["Policy"] is JsonObject policy ? policy.ToJsonString() : api.Policy;
        if (properties["EndpointConfiguration"] is JsonObject)
        {
            api.EndpointConfiguration = given.EndpointConfiguration;
        }
    }

    /// <summary>The request with the document of <c>BodyS3Location</c> in the place of <c>Body</c>.</summary>
    private async ValueTask<ResourceRequest> WithBodyAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        if (request.Properties["BodyS3Location"] is not JsonObject location)
        {
            return request;
        }

        if (objects is null)
        {
            throw Errors.BadRequest("BodyS3Location can't be read: the emulator runs without S3");
        }

        var bytes = await objects.GetAsync(location.Required("Bucket"), location.Required("Key"), location.Text("Version"), cancellationToken);
        var properties = request.Properties.DeepClone().AsObject();
        properties["Body"] = OpenApi.OpenApiImport.Parse(bytes.Span);
        return request with { Properties = properties };
    }
}
