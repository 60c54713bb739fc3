using System.Buffers;
using System.Globalization;
using System.Text.Json;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Lambda.Asynchronous;

/// <summary>
/// What a destination is told of an event
/// (https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html).
/// </summary>
internal static class EventRecord
{
    public static ReadOnlyMemory<byte> Write(QueuedEvent queued, string condition, InvocationResult? result, DateTimeOffset now)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("version", "1.0");
        json.WriteString("timestamp", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteStartObject("requestContext");
        json.WriteString("requestId", queued.Id);
        json.WriteString("functionArn", $"{queued.Function.Arn}:{queued.Function.Qualifier ?? FunctionReference.Latest}");
        json.WriteString("condition", condition);
        json.WriteNumber("approximateInvokeCount", queued.Attempts + (condition == "Success" ? 1 : 0));
        json.WriteEndObject();
        WritePayload(json, "requestPayload", queued.Payload);
        if (result is not null)
        {
            json.WriteStartObject("responseContext");
            json.WriteNumber("statusCode", result.StatusCode);
            json.WriteString("executedVersion", result.ExecutedVersion);
            if (result.FunctionError is { } error)
            {
                json.WriteString("functionError", error);
            }

            json.WriteEndObject();
            WritePayload(json, "responsePayload", result.Payload);
        }

        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }

    private static void WritePayload(Utf8JsonWriter json, string name, ReadOnlyMemory<byte> payload)
    {
        json.WritePropertyName(name);
        try
        {
            using var document = JsonDocument.Parse(payload);
            document.RootElement.WriteTo(json);
        }
        catch (JsonException)
        {
            json.WriteStringValue(payload.Span);
        }
    }
}
