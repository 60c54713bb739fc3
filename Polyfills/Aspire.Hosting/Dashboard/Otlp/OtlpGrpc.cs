using System.Buffers.Binary;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>
/// OTLP over gRPC: unary calls on HTTP/2, each message framed by a flag and its length
/// (https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md).
/// </summary>
internal sealed class OtlpGrpc(OtlpReceiver receiver)
{
    private const int FrameHeader = 5;
    private const int Ok = 0;
    private const int InvalidArgument = 3;
    private const int ResourceExhausted = 8;
    private const int Unimplemented = 12;

    public async Task HandleAsync(HttpContext http)
    {
        if (http.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) != true)
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        ReadExport? read = http.Request.Path.Value switch
        {
            "/opentelemetry.proto.collector.trace.v1.TraceService/Export" => receiver.Traces,
            "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export" => receiver.Metrics,
            "/opentelemetry.proto.collector.logs.v1.LogsService/Export" => receiver.Logs,
            _ => null,
        };
        http.Response.ContentType = "application/grpc";
        var status = read is null ? Unimplemented : await ReadAsync(http, read);
        if (status == Ok)
        {
            // One message, uncompressed, of length 0: an export response that says nothing.
            await http.Response.Body.WriteAsync(new byte[FrameHeader], http.RequestAborted);
        }

        var trailers = http.Features.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers;
        trailers["grpc-status"] = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<int> ReadAsync(HttpContext http, ReadExport read)
    {
        try
        {
            using var body = await RequestBytes.ReadAsync(http.Request, http.RequestAborted);
            if (body is null)
            {
                return ResourceExhausted;
            }

            var framed = body.Bytes;
            if (framed.Count < FrameHeader || BinaryPrimitives.ReadUInt32BigEndian(framed.AsSpan(1)) != framed.Count - FrameHeader)
            {
                return InvalidArgument;
            }

            var message = framed[FrameHeader..];
            if (framed[0] != 1)
            {
                read(message);
                return Ok;
            }

            using var unzipped = await RequestBytes.UnzipAsync(new MemoryStream(message.Array!, message.Offset, message.Count), http.RequestAborted);
            if (unzipped is null)
            {
                return ResourceExhausted;
            }

            read(unzipped.Bytes);
            return Ok;
        }
        catch (Exception malformed) when (malformed is InvalidProtocolBufferException or InvalidDataException)
        {
            return InvalidArgument;
        }
    }
}
