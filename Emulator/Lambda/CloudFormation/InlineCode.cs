using System.IO.Compression;
using System.Text;

namespace CampusIssues.Emulator.Lambda.CloudFormation;

/// <summary>Source that stands in a template, as the archive that Lambda makes of it: one file named <c>index</c>.</summary>
internal static class InlineCode
{
    public static byte[] Zip(string source, string runtime, string handler)
    {
        var name = runtime.StartsWith("python", StringComparison.Ordinal) ? "index.py"
            : runtime.StartsWith("nodejs", StringComparison.Ordinal) ? "index.js"
            : runtime.StartsWith("provided", StringComparison.Ordinal) ? "bootstrap"
            : handler;
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(source));
        }

        return bytes.ToArray();
    }
}
