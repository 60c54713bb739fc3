using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// The answers to the gateway's own errors: the API's for the type, else its DEFAULT_4XX or DEFAULT_5XX, else AWS's
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html).
/// </summary>
internal sealed class GatewayResponses
{
    private const string HeaderPrefix = "gatewayresponse.header.";
    private readonly FrozenDictionary<string, Compiled> _byType;

    public GatewayResponses(IEnumerable<GatewayResponse> responses) =>
        _byType = responses.Where(response => !response.DefaultResponse).ToFrozenDictionary(response => response.ResponseType, response => new Compiled(response));

    /// <summary>The answer to the exchange's error.</summary>
    public GatewayAnswer Answer(Exchange exchange, GatewayException error)
    {
        var answer = new GatewayAnswer { StatusCode = error.StatusCode };
        answer.Headers.Add(new("x-amzn-ErrorType", error.Error.Code));
        var fallback = error.StatusCode >= 500 ? "DEFAULT_5XX" : "DEFAULT_4XX";
        if (_byType.TryGetValue(error.Error.Type, out var response) || _byType.TryGetValue(fallback, out response))
        {
            response.Fill(answer, exchange);
        }
        else
        {
            answer.Headers.Add(new("Content-Type", "application/json"));
            var member = error.Error.Type == "ACCESS_DENIED" ? "Message" : "message";
            answer.Body = Encoding.UTF8.GetBytes($$"""{"{{member}}":{{Variables.Context(exchange, "error.messageString")}}}""");
        }

        return answer;
    }

    private sealed class Compiled(GatewayResponse response)
    {
        private readonly int? _status = int.TryParse(response.StatusCode, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;
        private readonly Dictionary<string, SimpleTemplate> _templates = response.ResponseTemplates.Count == 0
            ? new() { ["application/json"] = new("""{"message":$context.error.messageString}""") }
            : response.ResponseTemplates.ToDictionary(pair => pair.Key, pair => new SimpleTemplate(pair.Value));

        public void Fill(GatewayAnswer answer, Exchange exchange)
        {
            answer.StatusCode = _status ?? answer.StatusCode;
            var contentType = ContentType(exchange);
            answer.Headers.Add(new("Content-Type", contentType));
            answer.Body = Encoding.UTF8.GetBytes(_templates[contentType].Render(exchange));
            foreach (var (name, mapping) in response.ResponseParameters)
            {
                if (name.StartsWith(HeaderPrefix, StringComparison.Ordinal) && ParameterMapping.Value(exchange, mapping) is { } value)
                {
                    answer.Set(name[HeaderPrefix.Length..], HeaderRules.Clean(value));
                }
            }
        }

        private string ContentType(Exchange exchange)
        {
            var accepted = MediaTypes.Essence(exchange.Header("Accept"));
            return _templates.ContainsKey(accepted) ? accepted
                : _templates.ContainsKey("application/json") ? "application/json"
                : _templates.Keys.First();
        }
    }
}
