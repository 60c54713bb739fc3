using System.Buffers;
using System.Globalization;
using System.Text.Json;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Lambda.Urls;

/// <summary>
/// A request to a function URL as an event of payload format 2.0
/// (https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads).
/// </summary>
internal static class FunctionUrlEvent
{
    public static ReadOnlyMemory<byte> Write(HttpContext http, FunctionUrlRecord url, string functionArn, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        var request = http.Request;
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("routeKey", "$default");
        json.WriteString("rawPath", request.Path.Value);
        json.WriteString("rawQueryString", request.QueryString.Value is { Length: > 0 } query ? query[1..] : "");
        WriteCookies(json, request);
        json.WriteStartObject("headers");
        foreach (var (name, values) in request.Headers.Where(header => !header.Key.Equals("Cookie", StringComparison.OrdinalIgnoreCase)))
        {
            json.WriteString(name.ToLowerInvariant(), string.Join(',', values.ToArray()));
        }

        json.WriteEndObject();
        if (request.Query.Count > 0)
        {
            json.WriteStartObject("queryStringParameters");
            foreach (var (name, values) in request.Query)
            {
                json.WriteString(name, string.Join(',', values.ToArray()));
            }

            json.WriteEndObject();
        }

        WriteContext(json, http, url, functionArn.Split(':')[4], now);
        WriteBody(json, request, body);
        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }

    private static void WriteCookies(Utf8JsonWriter json, HttpRequest request)
    {
        if (request.Cookies.Count == 0)
        {
            return;
        }

        json.WriteStartArray("cookies");
        foreach (var (name, value) in request.Cookies)
        {
            json.WriteStringValue($"{name}={value}");
        }

        json.WriteEndArray();
    }

    private static void WriteContext(Utf8JsonWriter json, HttpContext http, FunctionUrlRecord url, string accountId, DateTimeOffset now)
    {
        var request = http.Request;
        json.WriteStartObject("requestContext");
        json.WriteString("accountId", url.AuthType == "NONE" ? "anonymous" : accountId);
        json.WriteString("apiId", url.Id);
        json.WriteString("domainName", request.Host.Host);
        json.WriteString("domainPrefix", url.Id);
        json.WriteStartObject("http");
        json.WriteString("method", request.Method);
        json.WriteString("path", request.Path.Value);
        json.WriteString("protocol", request.Protocol);
        json.WriteString("sourceIp", http.Connection.RemoteIpAddress?.ToString() ?? "127.0.0.1");
        json.WriteString("userAgent", request.Headers.UserAgent.ToString());
        json.WriteEndObject();
        json.WriteString("requestId", RequestIds.NewUuid());
        json.WriteString("routeKey", "$default");
        json.WriteString("stage", "$default");
        json.WriteString("time", now.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        json.WriteNumber("timeEpoch", now.ToUnixTimeMilliseconds());
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, HttpRequest request, ReadOnlyMemory<byte> body)
    {
        var isText = IsText(request.ContentType);
        if (body.Length > 0 && isText)
        {
            json.WriteString("body", body.Span);
        }
        else if (body.Length > 0)
        {
            json.WriteBase64String("body", body.Span);
        }

        json.WriteBoolean("isBase64Encoded", body.Length > 0 && !isText);
    }

    private static bool IsText(string? contentType) => contentType is not null
        && (contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || contentType.Contains("json", StringComparison.OrdinalIgnoreCase)
            || contentType.Contains("xml", StringComparison.OrdinalIgnoreCase)
            || contentType.Contains("javascript", StringComparison.OrdinalIgnoreCase));
}
