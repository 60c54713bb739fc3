using System.IO.Compression;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// Payload compression of an API with a minimum size: answers are compressed for clients that accept it, request bodies that
/// came compressed are decompressed (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html).
/// </summary>
internal static class Compression
{
    /// <summary>Decompresses a request's body in place; throws 400 where it isn't what its <c>Content-Encoding</c> says.</summary>
    public static async ValueTask ExpandAsync(Exchange exchange)
    {
        if (exchange.Stage.Definition.Api.MinimumCompressionSize is null || exchange.Header("Content-Encoding") is not { } encoding || exchange.Body.WrittenSpan.Length == 0)
        {
            return;
        }

        try
        {
            using var source = new MemoryStream(exchange.Body.WrittenMemory.ToArray());
            await using var expanded = Decoder(encoding, source);
            if (expanded is not null)
            {
                exchange.Body.Clear();
                await CopyAsync(expanded, exchange.Body);
            }
        }
        catch (InvalidDataException)
        {
            throw GatewayError.Default4xx.With("Request body could not be decompressed");
        }
    }

    /// <summary>Compresses an answer's body where size and client allow it.</summary>
    public static void Compress(Exchange exchange, GatewayAnswer answer)
    {
        if (exchange.Stage.Definition.Api.MinimumCompressionSize is not { } minimum || answer.Body.Length < Math.Max(minimum, 1) || answer.Find("Content-Encoding") is not null)
        {
            return;
        }

        var accepted = exchange.Header("Accept-Encoding") ?? "";
        var encoding = accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : accepted.Contains("deflate", StringComparison.OrdinalIgnoreCase) ? "deflate"
            : null;
        if (encoding is null)
        {
            return;
        }

        using var output = new MemoryStream();
        using (Stream encoder = encoding == "gzip" ? new GZipStream(output, CompressionLevel.Fastest) : new ZLibStream(output, CompressionLevel.Fastest))
        {
            encoder.Write(answer.Body.Span);
        }

        answer.Body = output.ToArray();
        answer.Set("Content-Encoding", encoding);
    }

    private static Stream? Decoder(string encoding, Stream source) => encoding.ToLowerInvariant() switch
    {
        "gzip" => new GZipStream(source, CompressionMode.Decompress),
        "deflate" => new ZLibStream(source, CompressionMode.Decompress),
        _ => null,
    };

    private static async ValueTask CopyAsync(Stream source, PooledBuffer target)
    {
        while (true)
        {
            var read = await source.ReadAsync(target.GetMemory(8192));
            if (read == 0)
            {
                return;
            }

            target.Advance(read);
            if (target.WrittenSpan.Length > Limits.Payload)
            {
                throw GatewayError.RequestTooLarge.With();
            }
        }
    }
}
