using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace CampusIssues.Emulator.S3.Bodies;

/// <summary>
/// Takes the <c>aws-chunked</c> coding off a body, with its chunks' signatures and its trailer
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html).
/// </summary>
internal sealed class AwsChunkedReader(PipeReader input, ChunkSignatures? signatures) : IPayloadReader
{
    private const int LineLimit = 8192;
    private readonly Dictionary<string, string> _trailers = new(StringComparer.OrdinalIgnoreCase);
    private long _left;
    private bool _inChunk;
    private bool _ended;

    public IReadOnlyDictionary<string, string> Trailers => _trailers;

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (!_ended)
        {
            if (_left > 0)
            {
                return await ReadDataAsync(buffer, cancellationToken);
            }

            if (_inChunk)
            {
                await EndChunkAsync(cancellationToken);
            }

            await BeginChunkAsync(cancellationToken);
        }

        return 0;
    }

    private async ValueTask<int> ReadDataAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var result = await input.ReadAsync(cancellationToken);
        var length = (int)Math.Min(Math.Min(result.Buffer.Length, _left), buffer.Length);
        if (length == 0)
        {
            throw BodyErrors.IncompleteBody();
        }

        result.Buffer.Slice(0, length).CopyTo(buffer.Span);
        input.AdvanceTo(result.Buffer.GetPosition(length));
        signatures?.Append(buffer.Span[..length]);
        _left -= length;
        return length;
    }

    private async ValueTask EndChunkAsync(CancellationToken cancellationToken)
    {
        if ((await ReadLineAsync(cancellationToken)) is not "")
        {
            throw BodyErrors.IncompleteBody();
        }

        signatures?.EndChunk();
        _inChunk = false;
    }

    private async ValueTask BeginChunkAsync(CancellationToken cancellationToken)
    {
        var line = await ReadLineAsync(cancellationToken) ?? throw BodyErrors.IncompleteBody();
        var parts = line.Split(';', 2);
        if (!long.TryParse(parts[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _left) || _left < 0)
        {
            throw BodyErrors.IncompleteBody();
        }

        signatures?.BeginChunk(parts.Length > 1 ? parts[1].Trim() : "");
        _inChunk = _left > 0;
        if (!_inChunk)
        {
            await EndAsync(cancellationToken);
        }
    }

    private async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        signatures?.EndChunk();
        while (await ReadLineAsync(cancellationToken) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw BodyErrors.InvalidTrailer();
            }

            _trailers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        signatures?.EndTrailer(_trailers);
        _ended = true;
    }

    /// <summary>A line without its end; null where the body has ended before it.</summary>
    private async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await input.ReadAsync(cancellationToken);
            if (result.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Encoding.UTF8.GetString(result.Buffer.Slice(0, end)).TrimEnd('\r');
                input.AdvanceTo(result.Buffer.GetPosition(1, end));
                return line;
            }

            input.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            if (result.IsCompleted || result.Buffer.Length > LineLimit)
            {
                return null;
            }
        }
    }
}
