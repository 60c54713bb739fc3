using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>OTLP over HTTP with protobuf bodies (https://opentelemetry.io/docs/specs/otlp/#otlphttp).</summary>
internal sealed class OtlpHttp(OtlpReceiver receiver)
{
    private const string Protobuf = "application/x-protobuf";

    public async Task HandleAsync(HttpContext http)
    {
        ReadExport? read = http.Request.Path.Value switch
        {
            "/v1/traces" => receiver.Traces,
            "/v1/metrics" => receiver.Metrics,
            "/v1/logs" => receiver.Logs,
            _ => null,
        };
        http.Response.StatusCode = read is null ? StatusCodes.Status404NotFound
            : !HttpMethods.IsPost(http.Request.Method) ? StatusCodes.Status405MethodNotAllowed
            : !IsProtobuf(http.Request.ContentType) ? StatusCodes.Status415UnsupportedMediaType
            : await ReadAsync(http, read);
        if (http.Response.StatusCode == StatusCodes.Status200OK)
        {
            // An export response that says nothing is an empty message.
            http.Response.ContentType = Protobuf;
            http.Response.ContentLength = 0;
        }
    }

    private static async Task<int> ReadAsync(HttpContext http, ReadExport read)
    {
        try
        {
            using var body = await RequestBytes.ReadAsync(http.Request, http.RequestAborted);
            if (body is null)
            {
                return StatusCodes.Status413PayloadTooLarge;
            }

            read(body.Bytes);
            return StatusCodes.Status200OK;
        }
        catch (Exception malformed) when (malformed is InvalidProtocolBufferException or InvalidDataException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static bool IsProtobuf(string? contentType) => contentType?.Split(';')[0].Trim() == Protobuf;
}
