using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire;

/// <summary>Reads request bodies whole, up to a limit.</summary>
public static class RequestBody
{
    /// <summary>
    /// Reads the body into a pooled buffer; false where it is larger than <paramref name="limit"/> bytes.
    /// </summary>
    public static async ValueTask<bool> TryReadAsync(HttpRequest request, PooledBuffer into, long limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return false;
        }

        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            foreach (var segment in result.Buffer)
            {
                segment.Span.CopyTo(into.GetSpan(segment.Length));
                into.Advance(segment.Length);
            }

            reader.AdvanceTo(result.Buffer.End);
            if (into.WrittenSpan.Length > limit)
            {
                return false;
            }

            if (result.IsCompleted)
            {
                return true;
            }
        }
    }

    /// <summary>The body without <c>Content-Encoding: gzip</c>, in which SDKs send large requests of some operations.</summary>
    /// <exception cref="AwsException"><c>SerializationException</c>: it isn't gzip; <c>RequestEntityTooLargeException</c>: it is larger than <paramref name="limit"/> bytes.</exception>
    public static ReadOnlyMemory<byte> Decode(HttpRequest request, ReadOnlyMemory<byte> body, int limit)
    {
        if (!string.Equals(request.Headers.ContentEncoding, "gzip", StringComparison.OrdinalIgnoreCase))
        {
            return body;
        }

        try
        {
            using var plain = new GZipStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress);
            var decoded = new MemoryStream();
            var part = new byte[81920];
            for (int read; (read = plain.Read(part)) > 0;)
            {
                decoded.Write(part, 0, read);
                if (decoded.Length > limit)
                {
                    throw new AwsException("RequestEntityTooLargeException", "Request body is too large", StatusCodes.Status413PayloadTooLarge);
                }
            }

            return decoded.ToArray();
        }
        catch (InvalidDataException)
        {
            throw new AwsException("SerializationException", "");
        }
    }
}
