using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Docs;

/// <summary>Does what docs/use-in-your-project.md says, in a folder of its own, with packages of this build.</summary>
[Collection("backends")]
public sealed partial class UseInYourProjectTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "use-in-your-project.md"));

    /// <summary>As in bin/IntegrationTests/debug.</summary>
    private static readonly string Configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private readonly string _folder = Directory.CreateTempSubdirectory("your-project-").FullName;

    /// <summary>Of its own, so that no package of an earlier build is taken from NuGet's cache.</summary>
    private readonly string _version = $"1.0.0-t{Guid.NewGuid():N}";

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        var cached = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages", "campusissues.emulator", _version);
        if (Directory.Exists(cached))
        {
            Directory.Delete(cached, recursive: true);
        }
    }

    [FactRequiring(Needs = "embedded")]
    public async Task The_tool_installs_and_serves()
    {
        Page.ShouldContain("\ndotnet pack Emulator --output packages\n");
        Page.ShouldContain("\ncampus-aws --in-memory\n");
        await PackAsync();
        await DotnetAsync("tool", "install", "CampusIssues.Emulator.Tool", "--tool-path", Path.Combine(_folder, "tools"), "--add-source", Packages, "--ignore-failed-sources", "--version", _version);

        using var tool = Process.Start(new ProcessStartInfo(Path.Combine(_folder, "tools", "campus-aws"), ["--in-memory", "--port", "0"]) { RedirectStandardOutput = true })!;
        try
        {
            var ready = await tool.StandardOutput.ReadLineAsync();

            ready.ShouldNotBeNull().ShouldStartWith("Ready. http://localhost:");
            using var http = new HttpClient { BaseAddress = new Uri(ready.Split(' ')[1]) };
            (await http.GetStringAsync("/_localstack/health")).ShouldContain("\"dynamodb\"");
        }
        finally
        {
            tool.Kill(entireProcessTree: true);
            await tool.WaitForExitAsync();
        }
    }

    [FactRequiring(Needs = "embedded")]
    public async Task The_test_of_the_page_passes()
    {
        Page.ShouldContain("\ndotnet pack Emulator --output packages -p:PackAsTool=false\n");
        await PackAsync("-p:PackAsTool=false");
        var project = Directory.CreateDirectory(Path.Combine(_folder, "my-tests")).FullName;
        foreach (var (name, text) in Files())
        {
            File.WriteAllText(
                Path.Combine(project, name),
                text.Replace("../campus-issues/packages", Packages, StringComparison.Ordinal).Replace("Include=\"CampusIssues.Emulator\" Version=\"1.0.0\"", $"Include=\"CampusIssues.Emulator\" Version=\"{_version}\"", StringComparison.Ordinal));
        }

        (await DotnetAsync("test", project, "--nologo", "--property:RestoreIgnoreFailedSources=true")).ShouldMatch(@"Passed!\s+- Failed:\s+0, Passed:\s+1");
    }

    private string Packages => Path.Combine(_folder, "packages");

    private Task<string> PackAsync(params string[] more) => DotnetAsync(
        ["pack", Path.Combine(Root(), "Emulator"), "--output", Packages, "--no-build", "--configuration", Configuration, $"-p:PackageVersion={_version}", .. more]);

    private static Task<string> DotnetAsync(params string[] arguments) => Tools.RunAsync("dotnet", arguments, new Dictionary<string, string> { ["VSTEST_CONNECTION_TIMEOUT"] = "600" });

    private static Dictionary<string, string> Files() => NamedBlock().Matches(Page).ToDictionary(block => block.Groups["name"].Value, block => block.Groups["text"].Value);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    [GeneratedRegex(@"<!-- file: (?<name>\S+) -->\n```\w+\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex NamedBlock();
}
