using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.Schema;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Adds a model to an API.</summary>
internal sealed class CreateModel(ApiStore store) : ManagementOperation(store, "POST", "/restapis/{restapi_id}/models", 201)
{
    public override void Handle(ManagementCall call)
    {
        var record = call.Api;
        var model = call.Read(ApiGatewayJson.Default.SchemaModel);
        model.Id = Ids.New(6);
        if (model.Name.Length == 0)
        {
            throw Errors.BadRequest("Model name must be non-empty");
        }

        if (!model.Name.All(char.IsAsciiLetterOrDigit))
        {
            throw Errors.BadRequest("Model name must be alphanumeric");
        }

        if (record.Definition.Models.ContainsKey(model.Name))
        {
            throw Errors.Conflict("Model name already exists for this REST API");
        }

        CheckSchema(model);
        record.Definition.Models[model.Name] = model;
        Check(record.Definition, model.Name);
        call.Store.Save(record);
        call.Answer(model, ApiGatewayJson.Default.SchemaModel);
    }

    /// <summary>Whether the model has a schema at all.</summary>
    public static void CheckSchema(SchemaModel model)
    {
        if (string.IsNullOrEmpty(model.Schema))
        {
            throw Errors.BadRequest("Model schema must have at least 1 property or array items defined");
        }
    }

    /// <summary>Throws AWS's error where a model is no schema, and takes it out again.</summary>
    public static void Check(ApiDefinition definition, string name)
    {
        try
        {
            SchemaCompiler.Compile(name, definition.Models.Values.ToDictionary(model => model.Name, model => model.Schema ?? "{}"));
        }
        catch (SchemaException broken)
        {
            definition.Models.Remove(name);
            throw Errors.BadRequest($"Invalid model specified: Validation Result: warnings : [], errors : [Invalid model schema specified. {broken.Message}]");
        }
    }
}
