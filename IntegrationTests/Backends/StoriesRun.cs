using System.Xml.Linq;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Backends;

/// <summary>A run of the user stories, as <c>CAMPUS_AWS=http://… dotnet test</c> makes it.</summary>
internal sealed record StoriesRun(IReadOnlyList<string> Passed, IReadOnlyList<string> Failed, IReadOnlyDictionary<string, string> Skipped)
{
    public static async Task<StoriesRun> OnAsync(Uri aws, string filter = "FullyQualifiedName~IntegrationTests.Stories.")
    {
        var folder = Directory.CreateTempSubdirectory("stories-").FullName;
        try
        {
            var (exitCode, output, error) = await Tools.TryRunAsync(
                "dotnet",
                ["test", typeof(StoriesRun).Assembly.Location, "--nologo", "--filter", filter, "--logger", "trx;LogFileName=stories.trx", "--results-directory", folder],
                new Dictionary<string, string> { ["CAMPUS_AWS"] = aws.GetLeftPart(UriPartial.Authority), ["VSTEST_CONNECTION_TIMEOUT"] = "600" });
            var report = Path.Combine(folder, "stories.trx");
            File.Exists(report).ShouldBeTrue($"exit code {exitCode}\n{output}\n{error}");
            return Read(XDocument.Load(report));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static StoriesRun Read(XDocument report)
    {
        var results = report.Descendants().Where(element => element.Name.LocalName == "UnitTestResult").ToLookup(
            result => (string)result.Attribute("outcome")!,
            result => (Name: ((string)result.Attribute("testName")!).Split(".Stories.")[^1], Text: string.Join('\n', result.Descendants().Where(element => element.Name.LocalName is "Message" or "StdOut").Select(element => element.Value))));
        return new StoriesRun(
            [.. results["Passed"].Select(result => result.Name)],
            [.. results["Failed"].Select(result => $"{result.Name}: {result.Text}")],
            results["NotExecuted"].ToDictionary(result => result.Name, result => result.Text));
    }
}
