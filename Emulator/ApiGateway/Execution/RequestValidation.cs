using System.Text.Json;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.Schema;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// What a method's request validator checks: required parameters, then the body by the model of its content type. A content
/// type without a model isn't validated, as AWS has it
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html).
/// </summary>
internal sealed class RequestValidation
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = true, MaxDepth = 64 };
    private readonly string[] _required;
    private readonly Dictionary<string, SchemaNode> _models = new(StringComparer.OrdinalIgnoreCase);

    private RequestValidation(Method method, RequestValidator validator, IReadOnlyDictionary<string, string> schemas)
    {
        _required = validator.ValidateRequestParameters
            ? [.. (method.RequestParameters ?? []).Where(parameter => parameter.Value).Select(parameter => parameter.Key["method.request.".Length..]).Order(StringComparer.Ordinal)]
            : [];
        if (validator.ValidateRequestBody)
        {
            foreach (var (contentType, model) in method.RequestModels ?? [])
            {
                _models[contentType] = SchemaCompiler.Compile(model, schemas);
            }
        }
    }

    /// <summary>The validation of a method; null for one without a validator.</summary>
    public static RequestValidation? Of(Method method, ApiDefinition definition, IReadOnlyDictionary<string, string> schemas) =>
        method.RequestValidatorId is { } id && definition.Validators.TryGetValue(id, out var validator) ? new RequestValidation(method, validator, schemas) : null;

    /// <summary>Throws 400 where the request doesn't fit.</summary>
    public void Check(Exchange exchange)
    {
        var missing = Array.FindAll(_required, parameter => string.IsNullOrWhiteSpace(Variables.Request(exchange, parameter)));
        if (missing.Length > 0)
        {
            throw GatewayError.BadRequestParameters.With($"Missing required request parameters: [{string.Join(", ", missing.Select(NameOf))}]");
        }

        if (_models.Count > 0 && Model(exchange) is { } model)
        {
            CheckBody(exchange, model);
        }
    }

    private static string NameOf(string parameter) => parameter[(parameter.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private SchemaNode? Model(Exchange exchange)
    {
        var contentType = MediaTypes.Essence(exchange.Request.ContentType);
        return _models.GetValueOrDefault(contentType.Length == 0 ? "application/json" : contentType) ?? _models.GetValueOrDefault("$default");
    }

    private static void CheckBody(Exchange exchange, SchemaNode model)
    {
        var errors = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(exchange.Body.WrittenSpan.Length == 0 ? "{}"u8.ToArray() : exchange.Body.WrittenMemory, Strict);
            model.Check(document.RootElement, errors);
        }
        catch (JsonException)
        {
            errors.Add("Unable to parse the request body as JSON");
        }

        if (errors.Count > 0)
        {
            var error = GatewayError.BadRequestBody;
            throw new GatewayException(error, error.Message, error.StatusCode) { ValidationErrors = $"[{string.Join(", ", errors)}]" };
        }
    }
}
