using System.Buffers.Binary;
using System.IO.Compression;
using Aspire.Hosting.Dashboard.Otlp;
using Aspire.Hosting.Dashboard.Otlp.Wire;
using Aspire.Hosting.Dashboard.Store;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CampusIssues.UnitTests.Polyfills.Dashboard;

public sealed class OtlpGrpcTests
{
    private const string Export = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";

    private static readonly byte[] Message = new TracesRequest
    {
        ResourceSpans = { new ResourceSpans { ScopeSpans = { new ScopeSpans { Spans = { new Span { TraceId = Id(16), SpanId = Id(8) } } } } } },
    }.ToByteArray();

    private readonly TelemetryStore _store = new(new Retention(), TimeProvider.System);

    [Fact]
    public async Task A_message_is_read_and_answered_with_an_empty_one()
    {
        var (body, status) = await Call(Export, Frame(Message, isZipped: false));

        status.ShouldBe("0");
        body.ShouldBe(new byte[5]);
        _store.Traces.Received.ShouldBe(1);
    }

    [Fact]
    public async Task A_compressed_message_is_read_too()
    {
        var zipped = new MemoryStream();
        await using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            await zip.WriteAsync(Message);
        }

        (await Call(Export, Frame(zipped.ToArray(), isZipped: true))).Status.ShouldBe("0");
        _store.Traces.Received.ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_method_is_unimplemented() => (await Call("/some.Service/Export", Frame(Message, isZipped: false))).Status.ShouldBe("12");

    [Fact]
    public async Task A_frame_that_lies_about_its_length_is_an_invalid_argument() => (await Call(Export, [0, 0, 0, 1, 0, 1, 2])).Status.ShouldBe("3");

    private static byte[] Frame(byte[] message, bool isZipped)
    {
        var frame = new byte[5 + message.Length];
        frame[0] = isZipped ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, 5);
        return frame;
    }

    private async Task<(byte[] Body, string Status)> Call(string path, byte[] body)
    {
        var http = new DefaultHttpContext();
        var trailers = new Sent();
        http.Features.Set<IHttpResponseTrailersFeature>(trailers);
        http.Request.Path = path;
        http.Request.ContentType = "application/grpc";
        http.Request.Body = new MemoryStream(body);
        var answer = new MemoryStream();
        http.Response.Body = answer;

        await new OtlpGrpc(new OtlpReceiver(_store)).HandleAsync(http);

        return (answer.ToArray(), trailers.Trailers["grpc-status"].ToString());
    }

    private static ByteString Id(int length) => ByteString.CopyFrom([.. Enumerable.Repeat((byte)7, length)]);

    private sealed class Sent : IHttpResponseTrailersFeature
    {
        IHeaderDictionary IHttpResponseTrailersFeature.Trailers { get; set; } = new HeaderDictionary();

        public IHeaderDictionary Trailers => ((IHttpResponseTrailersFeature)this).Trailers;
    }
}
