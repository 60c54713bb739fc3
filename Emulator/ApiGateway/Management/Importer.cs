using System.Text.Json;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.OpenApi;
using CampusIssues.Emulator.ApiGateway.Schema;

namespace CampusIssues.Emulator.ApiGateway.Management;

/// <summary>Imports OpenAPI documents into stored APIs.</summary>
internal static class Importer
{
    /// <summary>A new API's definition, with the two models that every API has.</summary>
    public static ApiDefinition New(RestApi api, string region)
    {
        var definition = new ApiDefinition { Api = api, Region = region };
        definition.ResourceAt("/");
        Add(definition, "Empty", "This is a default empty schema model", """{"$schema":"http://json-schema.org/draft-04/schema#","title":"Empty Schema","type":"object"}""");
        Add(definition, "Error", "This is a default error schema model", """{"$schema":"http://json-schema.org/draft-04/schema#","title":"Error Schema","type":"object","properties":{"message":{"type":"string"}}}""");
        return definition;
    }

    /// <summary>
    /// The definition with a document imported: merged into it, or in the place of all but its identity. Throws <c>BadRequestException</c>.
    /// </summary>
    public static ApiDefinition Import(ApiDefinition definition, ReadOnlySpan<byte> document, bool merge)
    {
        try
        {
            var target = merge ? Clone(definition) : Blank(definition);
            OpenApiImport.Into(target, OpenApiImport.Parse(document));
            CheckModels(target);
            return target;
        }
        catch (OpenApiException refused)
        {
            throw Errors.BadRequest(refused.Message);
        }
    }

    /// <summary>A copy that shares nothing, as a deployment needs it.</summary>
    public static ApiDefinition Clone(ApiDefinition definition) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(definition, ApiGatewayJson.Default.ApiDefinition), ApiGatewayJson.Default.ApiDefinition)!;

    private static ApiDefinition Blank(ApiDefinition definition)
    {
        var old = definition.Api;
        return New(
            new RestApi
            {
                Id = old.Id,
                Name = old.Name,
                CreatedDate = old.CreatedDate,
                EndpointConfiguration = old.EndpointConfiguration,
                Policy = old.Policy,
                Tags = old.Tags,
                DisableExecuteApiEndpoint = old.DisableExecuteApiEndpoint,
            },
            definition.Region);
    }

    private static void CheckModels(ApiDefinition definition)
    {
        var schemas = definition.Models.Values.ToDictionary(model => model.Name, model => model.Schema ?? "{}");
        foreach (var model in definition.Models.Values)
        {
            try
            {
                SchemaCompiler.Compile(model.Name, schemas);
            }
            catch (SchemaException broken)
            {
                throw new OpenApiException($"Errors found during import:\n\tUnable to create model '{model.Name}': {broken.Message}");
            }
        }
    }

    private static void Add(ApiDefinition definition, string name, string description, string schema) =>
        definition.Models[name] = new SchemaModel { Id = Ids.New(6), Name = name, Description = description, Schema = schema };
}
