using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.OpenApi;

/// <summary>
/// Makes an API of an OpenAPI 3.0 or 2.0 document with <c>x-amazon-apigateway-*</c> extensions
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html).
/// </summary>
internal sealed class OpenApiImport
{
    private readonly JsonObject _document;
    private readonly ApiDefinition _definition;
    private readonly List<string> _errors = [];
    private readonly SecurityImport _security;
    private readonly OperationImport _operations;

    private OpenApiImport(JsonObject document, ApiDefinition definition)
    {
        _document = document;
        _definition = definition;
        _security = new SecurityImport(document, definition);
        _operations = new OperationImport(document, definition, _security, _errors);
    }

    /// <summary>Reads a document's bytes, JSON or YAML; throws <see cref="OpenApiException"/>.</summary>
    public static JsonObject Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return YamlJson.Parse(Encoding.UTF8.GetString(body)) as JsonObject ?? throw new OpenApiException("Invalid OpenAPI input.");
        }
        catch (Exception malformed) when (malformed is FormatException or InvalidCastException or ArgumentException)
        {
            throw new OpenApiException($"Unable to parse API definition because of a malformed document: {malformed.Message}");
        }
    }

    /// <summary>Adds a document's contents to a definition; throws <see cref="OpenApiException"/> where anything can't be imported.</summary>
    public static void Into(ApiDefinition definition, JsonObject document)
    {
        var import = new OpenApiImport(document, definition);
        import.Api();
        import.Models();
        import.Validators();
        import.GatewayResponses();
        import._security.Import();
        import.Paths();
        if (import._errors.Count > 0)
        {
            throw new OpenApiException($"Errors found during import:\n\t{string.Join("\n\t", import._errors)}");
        }
    }

    private void Api()
    {
        var version = _document["openapi"].Text() ?? _document["swagger"].Text();
        if (version is null || !(version.StartsWith("3.", StringComparison.Ordinal) || version.StartsWith('2')))
        {
            throw new OpenApiException("Invalid OpenAPI input.");
        }

        var api = _definition.Api;
        var info = _document["info"] as JsonObject;
        api.Name = info?["title"].Text() ?? api.Name;
        api.Description = info?["description"].Text() ?? api.Description;
        api.Version = info?["version"].Text() ?? api.Version;
        api.BinaryMediaTypes = _document["x-amazon-apigateway-binary-media-types"].Texts() ?? api.BinaryMediaTypes;
        api.MinimumCompressionSize = _document["x-amazon-apigateway-minimum-compression-size"].Int() ?? api.MinimumCompressionSize;
        api.ApiKeySource = _document["x-amazon-apigateway-api-key-source"].Text() ?? api.ApiKeySource;
        api.Policy = _document["x-amazon-apigateway-policy"] is JsonObject policy ? policy.ToJsonString() : api.Policy;
        if (_document["x-amazon-apigateway-endpoint-configuration"] is JsonObject endpoint)
        {
            api.DisableExecuteApiEndpoint = endpoint["disableExecuteApiEndpoint"].Flag() ?? api.DisableExecuteApiEndpoint;
        }

        _definition.ResourceAt("/");
    }

    private void Models()
    {
        var schemas = (_document["components"] as JsonObject)?["schemas"] as JsonObject ?? _document["definitions"] as JsonObject;
        foreach (var (name, schema) in schemas ?? [])
        {
            if (schema is JsonObject)
            {
                _definition.Models[name] = new SchemaModel { Id = Ids.New(6), Name = name, Schema = schema.ToJsonString(), Description = schema["description"].Text() };
            }
        }
    }

    private void Validators()
    {
        foreach (var (name, validator) in _document["x-amazon-apigateway-request-validators"] as JsonObject ?? [])
        {
            var id = _definition.Validators.Values.FirstOrDefault(existing => existing.Name == name)?.Id ?? Ids.New(6);
            _definition.Validators[id] = new RequestValidator
            {
                Id = id,
                Name = name,
                ValidateRequestBody = validator?["validateRequestBody"].Flag() ?? false,
                ValidateRequestParameters = validator?["validateRequestParameters"].Flag() ?? false,
            };
        }
    }

    private void GatewayResponses()
    {
        foreach (var (type, response) in _document["x-amazon-apigateway-gateway-responses"] as JsonObject ?? [])
        {
            _definition.GatewayResponses[type] = new GatewayResponse
            {
                ResponseType = type,
                StatusCode = response?["statusCode"].Text(),
                ResponseParameters = response?["responseParameters"].Map() ?? [],
                ResponseTemplates = response?["responseTemplates"].Map() ?? [],
            };
        }
    }

    private void Paths()
    {
        foreach (var (path, item) in _document["paths"] as JsonObject ?? [])
        {
            if (path.StartsWith('/') && item is JsonObject operations)
            {
                _operations.Import(path, operations);
            }
        }
    }
}
