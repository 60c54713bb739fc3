namespace CampusIssues.Deployment.Packaging;

/// <summary>A file of a package.</summary>
/// <param name="Name">Its name in the archive, with slashes.</param>
/// <param name="Path">Where it is.</param>
/// <param name="IsExecutable">Whether it may be run.</param>
internal sealed record PackageFile(string Name, string Path, bool IsExecutable);

/// <summary>What of a publish folder goes into the package: all but what only a debugger or an editor reads.</summary>
internal static class PackageFiles
{
    private const string Executable = "Functions";
    private const string Bootstrap = "bootstrap";
    private static readonly string[] LeftOut = [".pdb", ".xml", ".dbg"];

    // The debugger's side of the runtime, and the crash dumper: nothing can attach to a function.
    private static readonly string[] Debugging = ["createdump", "libmscordaccore.so", "libmscordbi.so"];

    /// <summary>The files in ordinal order of their names; the executable is named <c>bootstrap</c>, which custom runtimes start.</summary>
    public static IReadOnlyList<PackageFile> In(string directory)
    {
        var root = System.IO.Path.GetFullPath(directory);
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(path => !LeftOut.Contains(System.IO.Path.GetExtension(path)) && !Debugging.Contains(System.IO.Path.GetFileName(path)))
                .Select(path => File(System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'), path))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
    }

    private static PackageFile File(string name, string path) => name is Executable or Bootstrap
        ? new PackageFile(Bootstrap, path, true)
        : new PackageFile(name, path, false);
}
