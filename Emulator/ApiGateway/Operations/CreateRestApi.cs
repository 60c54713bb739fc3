using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Makes an API, or imports one where the query says so.</summary>
internal sealed class CreateRestApi(ApiStore store) : ManagementOperation(store, "POST", "/restapis", 201)
{
    public override void Handle(ManagementCall call)
    {
        var query = call.Aws.Http.Request.Query;
        if (query["mode"] == "import")
        {
            ImportRestApi.Handle(call);
            return;
        }

        call.Required("name");
        var api = call.Read(ApiGatewayJson.Default.RestApi);
        Check(api);
        api.Id = ApiIds.New(call.Store, api.Tags);
        api.CreatedDate = call.Store.Now;
        api.RootResourceId = "";
        var record = new ApiRecord { Definition = call.Text("cloneFrom") is { } original ? Clone(call.Store.Get(original), api) : Importer.New(api, call.Aws.Region) };
        call.Store.Save(record);
        call.Answer(record.Definition.Api, ApiGatewayJson.Default.RestApi);
    }

    private static ApiDefinition Clone(ApiRecord original, RestApi api)
    {
        var copy = Importer.Clone(original.Definition);
        api.RootResourceId = copy.Api.RootResourceId;
        copy.Api = api;
        return copy;
    }

    private static void Check(RestApi api)
    {
        if (api.Description is "")
        {
            throw Errors.BadRequest("Description cannot be an empty string");
        }

        CheckCompression(api.MinimumCompressionSize);
        if (api.ApiKeySource is not ("HEADER" or "AUTHORIZER"))
        {
            throw Errors.Validation(api.ApiKeySource, "createRestApiInput.apiKeySource", "Member must satisfy enum value set: [AUTHORIZER, HEADER]");
        }

        if (api.EndpointConfiguration.Types.Find(type => type is not ("EDGE" or "REGIONAL" or "PRIVATE")) is { } unknown)
        {
            throw Errors.Validation(unknown, "createRestApiInput.endpointConfiguration.types", "Member must satisfy enum value set: [PRIVATE, EDGE, REGIONAL]");
        }

        if (api.EndpointConfiguration.Types.Count > 1)
        {
            throw Errors.BadRequest("Cannot create an api with multiple Endpoint Types.");
        }
    }

    /// <summary>Whether the size is one from which answers may be compressed.</summary>
    public static void CheckCompression(long? size)
    {
        if (size is < 0 or > 10485760)
        {
            throw Errors.BadRequest("Invalid minimum compression size, must be between 0 and 10485760");
        }
    }
}
