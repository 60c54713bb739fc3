using System.IO.Compression;
using System.Text;

namespace CampusIssues.UnitTests.Emulator.Lambda;

/// <summary>Archives of code.</summary>
internal static class Zips
{
    /// <summary>An archive of one file, base64.</summary>
    public static string OneFile(string name, string content)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return Convert.ToBase64String(bytes.ToArray());
    }
}
