using System.Text.Json;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// <c>MOCK</c>: the request template says which status, e.g. <c>{"statusCode": 200}</c>, and an integration response makes the answer
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html).
/// </summary>
internal sealed class MockIntegration(Integration integration, IntegrationServices services) : IIntegration
{
    private readonly RequestTemplates _request = new(integration, services);
    private readonly AnswerMapping _answer = new(integration, services);

    public Task<GatewayAnswer> InvokeAsync(Exchange exchange)
    {
        exchange.IntegrationLatency = 0;
        if (Status(_request.Render(exchange)) is not { } status)
        {
            throw GatewayError.ApiConfiguration.With();
        }

        exchange.IntegrationStatus = status;
        var backend = new BackendAnswer(status.ToString(System.Globalization.CultureInfo.InvariantCulture), [], default);
        return Task.FromResult(_answer.Map(exchange, backend));
    }

    private static int? Status(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { AllowTrailingCommas = true });
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("statusCode", out var status)
                && status.ValueKind == JsonValueKind.Number
                && status.TryGetInt32(out var code)
                    ? code
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
