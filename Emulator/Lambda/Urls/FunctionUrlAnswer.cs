using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Lambda.Urls;

/// <summary>A function's answer as the answer of its URL: an object with a status, or any value as the body.</summary>
internal static class FunctionUrlAnswer
{
    public static async Task WriteAsync(HttpContext http, ReadOnlyMemory<byte> payload)
    {
        using var json = Parse(payload);
        var root = json?.RootElement;
        if (root is not { ValueKind: JsonValueKind.Object } answer || !answer.TryGetProperty("statusCode", out var status))
        {
            http.Response.ContentType = "application/json";
            await http.Response.BodyWriter.WriteAsync(root is { ValueKind: JsonValueKind.String } text ? Encoding.UTF8.GetBytes(text.GetString()!) : payload, http.RequestAborted);
            return;
        }

        http.Response.StatusCode = status.ValueKind == JsonValueKind.Number ? status.GetInt32() : int.Parse(status.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        http.Response.ContentType = "application/json";
        CopyHeaders(http.Response, answer);
        await http.Response.BodyWriter.WriteAsync(Body(answer), http.RequestAborted);
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return JsonDocument.Parse(payload);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void CopyHeaders(HttpResponse response, JsonElement answer)
    {
        if (answer.TryGetProperty("headers", out var headers) && headers.ValueKind == JsonValueKind.Object)
        {
            foreach (var header in headers.EnumerateObject())
            {
                response.Headers[header.Name] = header.Value.ToString();
            }
        }

        if (answer.TryGetProperty("cookies", out var cookies) && cookies.ValueKind == JsonValueKind.Array)
        {
            response.Headers.SetCookie = cookies.EnumerateArray().Select(cookie => cookie.ToString()).ToArray();
        }
    }

    private static byte[] Body(JsonElement answer)
    {
        if (!answer.TryGetProperty("body", out var body) || body.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        var isBase64 = answer.TryGetProperty("isBase64Encoded", out var flag) && flag.ValueKind == JsonValueKind.True;
        return isBase64 ? Convert.FromBase64String(body.ToString()) : Encoding.UTF8.GetBytes(body.ToString());
    }
}
