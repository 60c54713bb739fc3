using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>Reads an export request's body, gzipped or not, up to a limit.</summary>
internal static class RequestBytes
{
    /// <summary>The largest request that is taken, in bytes, after unzipping.</summary>
    public const int Limit = 16 * 1024 * 1024;

    /// <summary>The body; null where it is larger than <see cref="Limit"/>.</summary>
    /// <exception cref="InvalidDataException">It isn't gzip although it says so.</exception>
    public static async Task<ArraySegment<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
        {
            return null;
        }

        return request.Headers.ContentEncoding.ToString() is "gzip"
            ? await UnzipAsync(request.Body, cancellationToken)
            : await CopyAsync(request.Body, (int)(request.ContentLength ?? 4096), cancellationToken);
    }

    /// <summary>Unzips up to the limit.</summary>
    public static async Task<ArraySegment<byte>?> UnzipAsync(Stream zipped, CancellationToken cancellationToken)
    {
        await using var unzip = new GZipStream(zipped, CompressionMode.Decompress, leaveOpen: true);
        return await CopyAsync(unzip, 16 * 1024, cancellationToken);
    }

    private static async Task<ArraySegment<byte>?> CopyAsync(Stream from, int expected, CancellationToken cancellationToken)
    {
        var buffer = new byte[Math.Max(expected, 256)];
        var length = 0;
        while (await from.ReadAsync(buffer.AsMemory(length), cancellationToken) is > 0 and var read)
        {
            length += read;
            if (length > Limit)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, length * 2);
            }
        }

        return new(buffer, 0, length);
    }
}
