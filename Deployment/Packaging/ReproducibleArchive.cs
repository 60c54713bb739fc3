using System.IO.Compression;

namespace CampusIssues.Deployment.Packaging;

/// <summary>
/// A zip archive that is the same, byte for byte, for the same files: their order, times and permissions are not the file system's.
/// Functions whose code didn't change are then not touched by a deployment.
/// </summary>
internal static class ReproducibleArchive
{
    private const int RegularFile = 0x8000;
    private const int RunnableByAll = 0x1ed; // rwxr-xr-x
    private const int ReadableByAll = 0x1a4; // rw-r--r--

    // The earliest time that a zip archive can tell.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(IReadOnlyList<PackageFile> files, string archive)
    {
        using var output = File.Create(archive);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create);
        foreach (var file in files)
        {
            var entry = zip.CreateEntry(file.Name, CompressionLevel.SmallestSize);
            entry.LastWriteTime = Epoch;
            entry.ExternalAttributes = (RegularFile | (file.IsExecutable ? RunnableByAll : ReadableByAll)) << 16;
            using var content = entry.Open();
            using var source = File.OpenRead(file.Path);
            source.CopyTo(content);
        }
    }
}
