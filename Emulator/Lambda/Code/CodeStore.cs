using System.IO.Compression;
using System.Security.Cryptography;

namespace CampusIssues.Emulator.Lambda.Code;

/// <summary>The code of functions: archives by their SHA-256, unpacked once each.</summary>
internal sealed class CodeStore : IDisposable
{
    private const long LargestUnpacked = 250L * 1024 * 1024;
    private readonly DirectoryInfo _root;
    private readonly bool _temporary;
    private readonly Lock _lock = new();

    public CodeStore(EmulatorOptions options)
    {
        _temporary = options.DataDirectory is null;
        _root = options.DataDirectory is { } directory
            ? Directory.CreateDirectory(Path.Combine(Path.GetFullPath(directory), "lambda"))
            : Directory.CreateTempSubdirectory("emulator-lambda-");
        RuntimeDirectory = Path.Combine(_root.FullName, "runtime");
        if (Directory.Exists(RuntimeDirectory))
        {
            Directory.Delete(RuntimeDirectory, true);
        }
    }

    /// <summary>Where the programs are placed that run handlers in interpreters; empty at each start.</summary>
    public string RuntimeDirectory { get; }

    /// <summary>Keeps an archive; its SHA-256 in base64. Throws AWS's error for bytes that are no zip archive.</summary>
    public string Add(ReadOnlyMemory<byte> zip)
    {
        var hash = SHA256.HashData(zip.Span);
        var path = ArchivePath(hash);
        lock (_lock)
        {
            CheckArchive(zip);
            if (!File.Exists(path))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path + ".new", zip.Span);
                File.Move(path + ".new", path, true);
            }
        }

        return Convert.ToBase64String(hash);
    }

    /// <summary>The archive.</summary>
    public string ArchivePath(string sha256) => ArchivePath(Convert.FromBase64String(sha256));

    /// <summary>The directory that the code is unpacked in.</summary>
    public string Unpack(string sha256)
    {
        var hash = Convert.FromBase64String(sha256);
        var directory = Path.Combine(_root.FullName, "task", Convert.ToHexStringLower(hash)[..32]);
        lock (_lock)
        {
            if (!Directory.Exists(directory))
            {
                var unfinished = directory + ".new";
                if (Directory.Exists(unfinished))
                {
                    Directory.Delete(unfinished, true);
                }

                ZipFile.ExtractToDirectory(ArchivePath(hash), unfinished, true);
                MakeExecutable(unfinished);
                Directory.Move(unfinished, directory);
            }
        }

        return directory;
    }

    public void Dispose()
    {
        if (_temporary && _root.Exists)
        {
            _root.Delete(true);
        }
    }

    private string ArchivePath(byte[] hash) => Path.Combine(_root.FullName, "code", $"{Convert.ToHexStringLower(hash)}.zip");

    private static void CheckArchive(ReadOnlyMemory<byte> zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip.ToArray()), ZipArchiveMode.Read);
            if (archive.Entries.Sum(entry => entry.Length) > LargestUnpacked)
            {
                throw LambdaErrors.InvalidParameter($"Unzipped size must be smaller than {LargestUnpacked} bytes");
            }
        }
        catch (InvalidDataException)
        {
            throw LambdaErrors.InvalidParameter("Could not unzip uploaded file. Please check your file, then try to upload again.");
        }
    }

    /// <summary>Archives made on Windows carry no permissions; whatever is at the top may be started.</summary>
    private static void MakeExecutable(string directory)
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.EnumerateFiles(directory))
            {
                File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.UserExecute);
            }
        }
    }
}
