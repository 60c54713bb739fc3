namespace CampusIssues.Deployment.Packaging;

/// <summary>Packs a publish folder for Lambda, after a look whether Lambda could run it.</summary>
internal static class PackageCommand
{
    /// <summary>Writes the archive; returns its content's name.</summary>
    public static string Run(string directory, string archive)
    {
        var files = PackageFiles.In(directory);
        PackageRules.Check(files);
        ReproducibleArchive.Write(files, archive);
        PackageRules.CheckArchive(archive);
        return ContentHash.OfFiles(archive);
    }
}
