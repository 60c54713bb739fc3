using System.Globalization;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.S3.Bodies;

/// <summary>
/// The bytes of objects: one file each, under the data folder, or in a folder of this process where nothing is kept. A file gets its
/// name when it is whole, and its metadata only then: what a crash leaves behind is swept at the next start.
/// </summary>
internal sealed class BodyStore : IDisposable
{
    private const int BufferBytes = 64 * 1024;
    private const string Scratch = "campus-emulator-s3-";
    private readonly string _objects;
    private readonly string _incoming;
    private readonly string? _scratch;

    public BodyStore(EmulatorOptions options, ILogger<BodyStore> log)
    {
        if (options.DataDirectory is null)
        {
            SweepScratch(log);
            _scratch = Path.Combine(Path.GetTempPath(), $"{Scratch}{Environment.ProcessId}-{Guid.NewGuid():N}");
        }

        var root = _scratch ?? Path.Combine(options.DataDirectory!, "s3");
        (_objects, _incoming) = (Path.Combine(root, "objects"), Path.Combine(root, "incoming"));
    }

    /// <summary>Begins a body.</summary>
    public IncomingBody Begin()
    {
        Directory.CreateDirectory(_incoming);
        var name = Guid.NewGuid().ToString("N");
        var path = Path.Combine(_incoming, name);
        return new IncomingBody(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes, FileOptions.Asynchronous), () => Keep(path, name), () => File.Delete(path));
    }

    /// <summary>Opens the bytes of an object, from one to another, both included.</summary>
    public SegmentStream Open(IReadOnlyList<BodySegment> segments, long first, long last) => new(segments, PathOf, first, last);

    /// <summary>Deletes bodies that nobody refers to any more. Who reads one reads it to its end.</summary>
    public void Delete(IEnumerable<BodySegment> segments)
    {
        foreach (var segment in segments)
        {
            File.Delete(PathOf(segment.File));
        }
    }

    /// <summary>Deletes what a crash left behind.</summary>
    public void Sweep(IReadOnlySet<string> referenced)
    {
        foreach (var file in FilesOf(_incoming).Concat(FilesOf(_objects).Where(file => !referenced.Contains(Path.GetFileName(file)))))
        {
            File.Delete(file);
        }
    }

    public void Dispose()
    {
        if (_scratch is not null && Directory.Exists(_scratch))
        {
            Directory.Delete(_scratch, recursive: true);
        }
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];

    /// <summary>Deletes the folders of processes that ended without doing so.</summary>
    private static void SweepScratch(ILogger log)
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Scratch + "*"))
        {
            var id = Path.GetFileName(folder)[Scratch.Length..].Split('-')[0];
            try
            {
                if (int.TryParse(id, CultureInfo.InvariantCulture, out var process) && !IsRunning(process))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                log.ScratchStays(folder, fault.Message);
            }
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private string Keep(string path, string name)
    {
        var target = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(path, target);
        return name;
    }

    private string PathOf(string name) => Path.Combine(_objects, name[..2], name);
}
