namespace CampusIssues.UnitTests.Web;

/// <summary>The files of the static site, as they are in the source tree.</summary>
internal static class SiteFiles
{
    public static string Root { get; } = Find();

    public static IEnumerable<string> All(string pattern) => Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CampusIssues.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.ShouldNotBeNull().FullName, "Web", "wwwroot");
    }
}
