using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.Templates;
using Microsoft.Extensions.Primitives;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>What a backend answered.</summary>
/// <param name="Selector">What selection patterns are matched with: the status, or a function's error message.</param>
/// <param name="Headers">The backend's headers.</param>
/// <param name="Body">Its body.</param>
internal sealed record BackendAnswer(string Selector, IReadOnlyList<KeyValuePair<string, StringValues>> Headers, ReadOnlyMemory<byte> Body);

/// <summary>Makes the method's answer from a backend's, by the integration's responses.</summary>
internal sealed class AnswerMapping
{
    private const string HeaderPrefix = "method.response.header.";
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);
    private readonly List<(Regex? Pattern, IntegrationResponse Response, MappingTemplates Templates)> _responses = [];
    private readonly IntegrationServices _services;

    public AnswerMapping(Integration integration, IntegrationServices services)
    {
        _services = services;
        foreach (var response in integration.IntegrationResponses?.Values ?? Enumerable.Empty<IntegrationResponse>())
        {
            var pattern = string.IsNullOrEmpty(response.SelectionPattern) ? null : new Regex($"^(?:{response.SelectionPattern})$", RegexOptions.Singleline, MatchTimeout);
            _responses.Add((pattern, response, new MappingTemplates(response.ResponseTemplates)));
        }
    }

    /// <summary>The answer by the first response whose pattern fits, else by the one without a pattern; throws 500 where none is.</summary>
    public GatewayAnswer Map(Exchange exchange, BackendAnswer backend)
    {
        var (_, response, templates) = _responses.Find(each => each.Pattern?.IsMatch(backend.Selector) == true) is { Response: not null } fits ? fits
            : _responses.Find(each => each.Pattern is null) is { Response: not null } otherwise ? otherwise
            : throw GatewayError.ApiConfiguration.With();
        var answer = new GatewayAnswer { StatusCode = int.Parse(response.StatusCode, CultureInfo.InvariantCulture) };
        Fill(exchange, backend, templates, answer);
        foreach (var (name, mapping) in response.ResponseParameters ?? [])
        {
            if (name.StartsWith(HeaderPrefix, StringComparison.Ordinal) && Value(exchange, backend, mapping) is { } value)
            {
                answer.Set(name[HeaderPrefix.Length..], HeaderRules.Clean(value));
            }
        }

        Override(exchange, answer);
        return answer;
    }

    private void Fill(Exchange exchange, BackendAnswer backend, MappingTemplates templates, GatewayAnswer answer)
    {
        if (templates.ForAnswer(MediaTypes.Essence(exchange.Header("Accept"))) is not { } chosen)
        {
            answer.Body = backend.Body;
            return;
        }

        try
        {
            answer.Set("Content-Type", chosen.ContentType);
            answer.Body = Encoding.UTF8.GetBytes(chosen.Template.Render(MappingTemplates.Scope(exchange, backend.Body.Span)));
        }
        catch (Exception failed) when (failed is VtlException or VtlBodyException)
        {
            _services.Logger.TemplateFailed(exchange.RequestId, failed.Message);
            throw GatewayError.ApiConfiguration.With();
        }
    }

    private static string? Value(Exchange exchange, BackendAnswer backend, string mapping)
    {
        if (mapping.StartsWith("integration.response.header.", StringComparison.Ordinal))
        {
            var name = mapping["integration.response.header.".Length..];
            return backend.Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        }

        if (mapping.StartsWith("integration.response.body", StringComparison.Ordinal))
        {
            return FromBody(backend, "$" + mapping["integration.response.body".Length..]);
        }

        return ParameterMapping.Value(exchange, mapping);
    }

    private static string? FromBody(BackendAnswer backend, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(backend.Body);
            return JsonPath.Find(document.RootElement, path) is { } found
                ? found.ValueKind == JsonValueKind.String ? found.GetString() : found.GetRawText()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What the response template set in <c>$context.responseOverride</c>.</summary>
    private static void Override(Exchange exchange, GatewayAnswer answer)
    {
        if (exchange.ResponseOverride.GetValueOrDefault("status") is { } status
            && int.TryParse(VtlValue.Text(status), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 100 and <= 599)
        {
            answer.StatusCode = code;
        }

        foreach (var (name, value) in exchange.ResponseOverride.GetValueOrDefault("header") as Dictionary<string, object?> ?? [])
        {
            answer.Set(name, HeaderRules.Clean(VtlValue.Text(value)));
        }
    }
}
