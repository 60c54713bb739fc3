using System.IO.Compression;
using System.Text;

namespace CampusIssues.Emulator.Lambda.CloudFormation;

/// <summary>
/// Source that stands in a template, as the archive that Lambda makes of it: one file named <c>index</c>, and AWS's module for the
/// answers of custom resources where the source names it.
/// </summary>
internal static class InlineCode
{
    private static readonly (string Beside, string Name, string File, string Folder)[] Modules =
        [("index.py", "cfnresponse", "cfnresponse.py", ""), ("index.js", "cfn-response", "cfn-response.js", "node_modules/")];

    public static byte[] Zip(string source, string runtime, string handler)
    {
        var name = runtime.StartsWith("python", StringComparison.Ordinal) ? "index.py"
            : runtime.StartsWith("nodejs", StringComparison.Ordinal) ? "index.js"
            : runtime.StartsWith("provided", StringComparison.Ordinal) ? "bootstrap"
            : handler;
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using (var entry = archive.CreateEntry(name).Open())
            {
                entry.Write(Encoding.UTF8.GetBytes(source));
            }

            foreach (var module in Modules.Where(module => name == module.Beside && source.Contains(module.Name, StringComparison.Ordinal)))
            {
                using var text = typeof(InlineCode).Assembly.GetManifestResourceStream($"lambda/{module.File}")!;
                using var entry = archive.CreateEntry(module.Folder + module.File).Open();
                text.CopyTo(entry);
            }
        }

        return bytes.ToArray();
    }
}
