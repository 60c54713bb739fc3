using System.Text.Json;
using CampusIssues.Emulator.ApiGateway.Execution;

namespace CampusIssues.Emulator.ApiGateway.Templates;

/// <summary><c>$input</c>: the body and the request's parameters.</summary>
internal sealed class InputObject(Exchange exchange, string body) : IVtlObject
{
    private JsonElement? _json;

    public object? Get(string name) => name == "body" ? body : null;

    public object? Call(string name, IReadOnlyList<object?> arguments) => (name, arguments.Count) switch
    {
        ("json", 1) => JsonPath.Find(Json(), VtlValue.Text(arguments[0]))?.GetRawText() ?? "",
        ("path", 1) => JsonPath.Find(Json(), VtlValue.Text(arguments[0])) is { } found ? VtlValue.Of(found) : null,
        ("params", 0) => new Dictionary<string, object?> { ["path"] = Path(), ["querystring"] = Query(), ["header"] = Headers() },
        ("params", 1) => Parameter(VtlValue.Text(arguments[0])),
        _ => null,
    };

    /// <summary>A parameter by name: of the path, else of the query, else of the headers.</summary>
    private object? Parameter(string name) => name switch
    {
        "path" => Path(),
        "querystring" => Query(),
        "header" => Headers(),
        _ => Variables.Request(exchange, "path." + name) ?? Variables.Request(exchange, "querystring." + name) ?? Variables.Request(exchange, "header." + name),
    };

    private Dictionary<string, object?> Path() => exchange.PathParameters.ToDictionary(pair => pair.Key, pair => (object?)Uri.UnescapeDataString(pair.Value));

    private Dictionary<string, object?> Query() => exchange.Query.ToDictionary(pair => pair.Key, pair => (object?)pair.Value[^1]);

    private Dictionary<string, object?> Headers() => exchange.Headers.ToDictionary(pair => pair.Key, pair => (object?)pair.Value[^1]);

    private JsonElement Json()
    {
        if (_json is null)
        {
            try
            {
                using var document = JsonDocument.Parse(body.Length == 0 ? "{}" : body);
                _json = document.RootElement.Clone();
            }
            catch (JsonException)
            {
                throw new VtlBodyException();
            }
        }

        return _json.Value;
    }
}

/// <summary>The body isn't the JSON that a template reads.</summary>
internal sealed class VtlBodyException() : Exception("Could not parse request body into json");
