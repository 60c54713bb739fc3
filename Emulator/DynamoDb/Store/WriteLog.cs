using System.Buffers.Binary;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Store;

/// <summary>
/// An append-only log in segments. A batch is handed to the operating system before it is acknowledged, so it survives the
/// process; a batch that was cut off by its end was never acknowledged, and is ignored.
/// </summary>
internal sealed class WriteLog(string directory) : IDisposable
{
    private const int HeaderSize = 8;

    private Microsoft.Win32.SafeHandles.SafeFileHandle? _file;
    private long _offset;

    /// <summary>The size of the current segment, in bytes.</summary>
    public long Size => _offset;

    /// <summary>The numbers of the segments that exist, in order.</summary>
    public IReadOnlyList<int> Segments() =>
        [.. Directory.EnumerateFiles(directory, "items-*.log").Select(path => int.Parse(Path.GetFileNameWithoutExtension(path)[6..], System.Globalization.CultureInfo.InvariantCulture)).Order()];

    /// <summary>Starts a segment; what is appended goes there from now on.</summary>
    public void Start(int segment)
    {
        _file?.Dispose();
        _file = File.OpenHandle(PathOf(segment), FileMode.Create, FileAccess.Write, FileShare.Read);
        _offset = 0;
    }

    /// <summary>Makes the log's form of a batch.</summary>
    public static void Encode(WriteBatch batch, PooledBuffer into)
    {
        into.GetSpan(HeaderSize);
        into.Advance(HeaderSize);
        batch.Write(into);
        var whole = into.WrittenSpan;
        Span<byte> header = stackalloc byte[HeaderSize];
        BinaryPrimitives.WriteInt32LittleEndian(header, whole.Length - HeaderSize);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], Crc32.Hash(whole[HeaderSize..]));
        into.Patch(0, header);
    }

    public void Append(ReadOnlySpan<byte> encoded)
    {
        RandomAccess.Write(_file!, encoded, _offset);
        _offset += encoded.Length;
    }

    /// <summary>The batches of a segment, as far as they are whole.</summary>
    public IEnumerable<WriteBatch> Read(int segment)
    {
        using var file = new FileStream(PathOf(segment), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
        var header = new byte[HeaderSize];
        while (file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) == HeaderSize)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(header);
            if (length < 0 || length > file.Length - file.Position)
            {
                yield break;
            }

            var payload = new byte[length];
            file.ReadExactly(payload);
            if (Crc32.Hash(payload) != BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4)))
            {
                yield break;
            }

            yield return WriteBatch.Read(payload);
        }
    }

    /// <summary>Deletes the segments up to one that is in SQLite.</summary>
    public void DeleteThrough(int segment)
    {
        foreach (var old in Segments().Where(number => number <= segment))
        {
            File.Delete(PathOf(old));
        }
    }

    public void Dispose() => _file?.Dispose();

    private string PathOf(int segment) => Path.Combine(directory, $"items-{segment:D8}.log");
}
