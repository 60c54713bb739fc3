using System.Buffers;
using System.Text;
using System.Text.Json;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary><c>AWS</c> with a function behind: templates make the event and the answer.</summary>
internal sealed class LambdaIntegration(Integration integration, IntegrationServices services) : IIntegration
{
    private const string InvocationTypeHeader = "integration.request.header.X-Amz-Invocation-Type";
    private readonly FunctionUri _function = new(integration.Uri!);
    private readonly RequestTemplates _request = new(integration, services);
    private readonly AnswerMapping _answer = new(integration, services);

    public async Task<GatewayAnswer> InvokeAsync(Exchange exchange)
    {
        var body = _request.Render(exchange);
        var payload = new PooledBuffer(body.Length + 16);
        payload.Write(body.Length == 0 ? "{}"u8 : body.Span);
        var type = IsAsynchronous(exchange) ? InvocationType.Event : InvocationType.RequestResponse;
        var result = await LambdaCall.InvokeAsync(services, _function.Name(exchange), payload, TimeSpan.FromMilliseconds(integration.TimeoutInMillis), exchange, integration.Credentials, type);
        exchange.IntegrationStatus = result.StatusCode;
        return _answer.Map(exchange, new BackendAnswer(Selector(result), [], result.Payload));
    }

    private bool IsAsynchronous(Exchange exchange) =>
        integration.RequestParameters?.GetValueOrDefault(InvocationTypeHeader) is { } mapping && ParameterMapping.Value(exchange, mapping) == "Event";

    /// <summary>Selection patterns are matched with the error's message; without an error only the default response fits.</summary>
    private static string Selector(InvocationResult result)
    {
        if (result.FunctionError is null)
        {
            return "";
        }

        try
        {
            using var document = JsonDocument.Parse(result.Payload);
            return document.RootElement.TryGetProperty("errorMessage", out var message) ? message.GetString() ?? "" : "";
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return Encoding.UTF8.GetString(result.Payload.Span);
        }
    }
}
