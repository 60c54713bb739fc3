namespace CampusIssues.Emulator.S3.Bodies;

/// <summary>
/// Reads a range of files that follow one another. All of them are open from the beginning, so that a later deletion of the object
/// doesn't cut its readers off.
/// </summary>
internal sealed class SegmentStream : IAsyncDisposable
{
    private readonly List<(FileStream File, long Length)> _files = [];
    private int _at;

    public SegmentStream(IReadOnlyList<BodySegment> segments, Func<string, string> pathOf, long first, long last)
    {
        var start = 0L;
        foreach (var segment in segments)
        {
            var (from, to) = (Math.Max(first - start, 0), Math.Min(last - start, segment.Length - 1));
            if (from <= to)
            {
                var file = new FileStream(pathOf(segment.File), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
                file.Position = from;
                _files.Add((file, to - from + 1));
            }

            start += segment.Length;
        }
    }

    /// <summary>Reads up to a buffer's length; 0 at the end.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        for (; _at < _files.Count; _at++)
        {
            var (file, left) = _files[_at];
            var read = await file.ReadAsync(buffer[..(int)Math.Min(buffer.Length, left)], cancellationToken);
            if (read > 0)
            {
                _files[_at] = (file, left - read);
                return read;
            }
        }

        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (file, _) in _files)
        {
            await file.DisposeAsync();
        }
    }
}
