namespace CampusIssues.Benchmarks.ColdStart;

/// <summary>A way to build the function, or a peer.</summary>
/// <param name="Name">As the report names it.</param>
/// <param name="Program">What is started.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Folder">The folder that is measured in bytes; null where the runtime is the machine's.</param>
internal sealed record Candidate(string Name, string Program, string[] Arguments, string? Folder)
{
    /// <summary>The bytes of its package, unpacked, in MB.</summary>
    public double? Megabytes => Folder is null
        ? null
        : Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is not (".pdb" or ".xml" or ".dbg"))
            .Sum(file => new FileInfo(file).Length) / 1_000_000d;
}
