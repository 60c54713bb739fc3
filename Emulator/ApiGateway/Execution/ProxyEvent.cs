using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Primitives;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// Writes the event of a Lambda proxy integration, payload version 1.0, straight from the request
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format).
/// </summary>
internal static class ProxyEvent
{
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Exchange exchange, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("resource"u8, exchange.Resource!.Path);
        json.WriteString("path"u8, exchange.Path);
        json.WriteString("httpMethod"u8, exchange.Request.Method);
        WriteRequest(json, exchange);
        RequestContext.Write(json, exchange);
        WriteBody(json, exchange);
        json.WriteEndObject();
    }

    /// <summary>The members that a REQUEST authorizer's event has too: headers, query, path parameters, stage variables.</summary>
    public static void WriteRequest(Utf8JsonWriter json, Exchange exchange)
    {
        WriteLast(json, "headers"u8, exchange.Headers);
        WriteAll(json, "multiValueHeaders"u8, exchange.Headers);
        WriteLast(json, "queryStringParameters"u8, exchange.Query);
        WriteAll(json, "multiValueQueryStringParameters"u8, exchange.Query);
        WriteMap(json, "pathParameters"u8, exchange.PathParameters);
        WriteMap(json, "stageVariables"u8, exchange.Stage.Stage.Variables);
    }

    private static void WriteBody(Utf8JsonWriter json, Exchange exchange)
    {
        var body = exchange.Body.WrittenSpan;
        var binary = body.Length > 0 && exchange.Stage.Binary.IsBinary(exchange.Request.ContentType);
        if (body.Length == 0)
        {
            json.WriteNull("body"u8);
        }
        else if (binary)
        {
            json.WriteBase64String("body"u8, body);
        }
        else if (Utf8.IsValid(body))
        {
            json.WriteString("body"u8, body);
        }
        else
        {
            json.WriteString("body"u8, Encoding.UTF8.GetString(body));
        }

        json.WriteBoolean("isBase64Encoded"u8, binary);
    }

    private static void WriteLast(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyCollection<KeyValuePair<string, StringValues>> values)
    {
        if (values.Count == 0)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            json.WriteString(key, value[^1]);
        }

        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyCollection<KeyValuePair<string, StringValues>> values)
    {
        if (values.Count == 0)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, all) in values)
        {
            json.WriteStartArray(key);
            foreach (var value in all)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyCollection<KeyValuePair<string, string>>? values)
    {
        if (values is null || values.Count == 0)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    /// <summary>A time as <c>requestTime</c> has it: <c>09/Apr/2015:12:34:56 +0000</c>.</summary>
    public static string ClfTime(DateTimeOffset time) => time.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
