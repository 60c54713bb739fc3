using System.Text;
using CampusIssues.Emulator.ApiGateway.Execution;

namespace CampusIssues.Emulator.ApiGateway.Templates;

/// <summary>Mapping templates by content type.</summary>
internal sealed class MappingTemplates
{
    private readonly Dictionary<string, VtlTemplate> _templates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Compiles the templates; throws <see cref="VtlException"/> for one that can't be read.</summary>
    public MappingTemplates(IReadOnlyDictionary<string, string>? templates)
    {
        foreach (var (contentType, template) in templates ?? new Dictionary<string, string>())
        {
            _templates[contentType] = new VtlTemplate(template);
        }
    }

    public bool IsEmpty => _templates.Count == 0;

    /// <summary>The template of a request's content type, else <c>$default</c>'s; null where there is neither.</summary>
    public VtlTemplate? ForRequest(string contentType) =>
        _templates.GetValueOrDefault(contentType.Length == 0 ? "application/json" : contentType) ?? _templates.GetValueOrDefault("$default");

    /// <summary>The template for what the client accepts, else the JSON one, else the first; null where there is none.</summary>
    public (string ContentType, VtlTemplate Template)? ForAnswer(string accepted)
    {
        if (IsEmpty)
        {
            return null;
        }

        var type = _templates.ContainsKey(accepted) ? accepted
            : _templates.ContainsKey("application/json") ? "application/json"
            : _templates.Keys.First();
        return (type == "$default" ? "application/json" : type, _templates[type]);
    }

    /// <summary>What a template sees.</summary>
    public static Dictionary<string, object?> Scope(Exchange exchange, ReadOnlySpan<byte> body) => new()
    {
        ["input"] = new InputObject(exchange, Encoding.UTF8.GetString(body)),
        ["context"] = new ContextObject(exchange),
        ["util"] = UtilObject.Instance,
        ["stageVariables"] = exchange.Stage.Stage.Variables?.ToDictionary(pair => pair.Key, pair => (object?)pair.Value) ?? [],
    };
}
