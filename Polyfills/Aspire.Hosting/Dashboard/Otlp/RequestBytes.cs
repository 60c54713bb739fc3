using System.Buffers;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>
/// An export request's body, gzipped or not, up to a limit. Its memory is lent until it is disposed: bodies are large and come often,
/// and nothing of them is kept.
/// </summary>
internal sealed class RequestBytes : IDisposable
{
    /// <summary>The largest request that is taken, in bytes, after unzipping.</summary>
    public const int Limit = 16 * 1024 * 1024;

    private const int Least = 4096;

    private byte[] _buffer;
    private int _length;

    private RequestBytes(int expected) => _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(expected, Least));

    public ArraySegment<byte> Bytes => new(_buffer, 0, _length);

    /// <summary>The body; null where it is larger than <see cref="Limit"/>.</summary>
    /// <exception cref="InvalidDataException">It isn't gzip although it says so.</exception>
    public static async Task<RequestBytes?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
        {
            return null;
        }

        return request.Headers.ContentEncoding.ToString() is "gzip"
            ? await UnzipAsync(request.Body, cancellationToken)
            : await CopyAsync(request.Body, (int)(request.ContentLength ?? 0), cancellationToken);
    }

    /// <summary>Unzips up to the limit.</summary>
    public static async Task<RequestBytes?> UnzipAsync(Stream zipped, CancellationToken cancellationToken)
    {
        await using var unzip = new GZipStream(zipped, CompressionMode.Decompress, leaveOpen: true);
        return await CopyAsync(unzip, 0, cancellationToken);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _length) = ([], 0);
    }

    private static async Task<RequestBytes?> CopyAsync(Stream from, int expected, CancellationToken cancellationToken)
    {
        // One more than is expected: the end shows without making room for more.
        var body = new RequestBytes(expected + 1);
        try
        {
            if (await body.FillAsync(from, cancellationToken))
            {
                return body;
            }

            body.Dispose();
            return null;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>Reads to the end; false where that is beyond the limit.</summary>
    private async Task<bool> FillAsync(Stream from, CancellationToken cancellationToken)
    {
        while (await from.ReadAsync(_buffer.AsMemory(_length), cancellationToken) is > 0 and var read)
        {
            _length += read;
            if (_length > Limit)
            {
                return false;
            }

            if (_length == _buffer.Length)
            {
                Grow();
            }
        }

        return true;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
