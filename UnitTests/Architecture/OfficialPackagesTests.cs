using System.Diagnostics;
using System.Text.Json;

namespace CampusIssues.UnitTests.Architecture;

/// <summary>What the projects ask for with <c>OfficialPackages</c>, by evaluation: a registry that lacks the packages can't restore them.</summary>
public sealed class OfficialPackagesTests : IDisposable
{
    private readonly DirectoryInfo _sdks = Directory.CreateTempSubdirectory("sdks-");

    public void Dispose() => _sdks.Delete(recursive: true);

    [Theory]
    [InlineData("AppHost", "Aspire.Hosting.AppHost 13.6.5", "Aspire.Hosting.AWS 13.6.0")]
    [InlineData("Functions", "Amazon.Lambda.RuntimeSupport 2.1.2", "Amazon.Lambda.Core 3.2.0", "Amazon.Lambda.APIGatewayEvents 3.0.0", "Amazon.Lambda.Serialization.SystemTextJson 3.0.0", "AWSSDK.SimpleEmail 4.0.100", "OpenTelemetry.Instrumentation.AWSLambda 1.18.0")]
    [InlineData("ServiceDefaults", "OpenTelemetry.Extensions.Hosting 1.20.1", "OpenTelemetry.Instrumentation.AspNetCore 1.20.2")]
    [InlineData("Emulator")]
    [InlineData("Web")]
    [InlineData("IntegrationTests", "Aspire.Hosting.Testing 13.6.5", "Testcontainers.LocalStack 4.16.0", "xunit 2.9.3")]
    [InlineData("UnitTests", "Aspire.Hosting.Testing 13.6.5")]
    public async Task A_project_asks_for_the_official_packages_and_for_no_polyfill(string project, params string[] packages)
    {
        var items = await EvaluateAsync(project, "true");

        var references = Names(items, "PackageReference");
        var versions = items.GetProperty("PackageVersion").EnumerateArray().ToDictionary(Identity, item => item.GetProperty("Version").GetString());
        references.Except(versions.Keys).ShouldBeEmpty();
        packages.Except(references.Select(id => $"{id} {versions[id]}")).ShouldBeEmpty();
        Names(items, "ProjectReference").ShouldAllBe(reference => !reference.Contains("Polyfills", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_AppHost_takes_the_official_SDK_and_its_projects_are_its_resources()
    {
        var items = await EvaluateAsync("AppHost", "true");

        items.GetProperty("Using").EnumerateArray().Select(Identity).ShouldContain("FromTheOfficialSdk");
        Names(items, "ProjectReference").Select(Path.GetFileNameWithoutExtension).ShouldBe(["Emulator", "Functions", "Web"]);
    }

    [Fact]
    public async Task Except_AWSs_own_all_packages_with_a_polyfill_can_be_the_official_ones()
    {
        var items = await EvaluateAsync("IntegrationTests", "except-aws");

        Names(items, "ProjectReference").Where(reference => reference.Contains("Polyfills", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).ShouldBe(["AWSSDK.SimpleEmail"]);
        Names(items, "PackageReference").ShouldContain("Testcontainers.LocalStack");
        var polyfills = Directory.GetDirectories(Path.Combine(Repository.Root, "Polyfills")).Select(path => Path.GetFileName(path)!);
        polyfills.Except(items.GetProperty("PolyfillId").EnumerateArray().Select(Identity))
            .ShouldBe(polyfills.Where(id => !id.Contains("AWS", StringComparison.Ordinal) && !id.StartsWith("Amazon.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Some_packages_can_be_the_official_ones_by_name()
    {
        var items = await EvaluateAsync("ServiceDefaults", "OpenTelemetry.Extensions.Hosting%3BOpenTelemetry.Instrumentation.Http");

        Names(items, "PackageReference").ShouldContain("OpenTelemetry.Instrumentation.Http");
        Names(items, "ProjectReference").Select(Path.GetFileNameWithoutExtension).ShouldBe(["OpenTelemetry.Instrumentation.AspNetCore"]);
    }

    [Fact]
    public async Task Otherwise_the_polyfills_stand_in()
    {
        var items = await EvaluateAsync("Functions", "false");

        Names(items, "PackageReference").ShouldNotContain("Amazon.Lambda.RuntimeSupport");
        Names(items, "ProjectReference").ShouldContain(reference => reference.Contains("Amazon.Lambda.RuntimeSupport", StringComparison.Ordinal));
    }

    /// <summary>The SDK of Aspire may not be at hand: one that only leaves a trace takes its place.</summary>
    private async Task<JsonElement> EvaluateAsync(string project, string official)
    {
        var dotnet = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(typeof(object).Assembly.Location)))!;
        var start = new ProcessStartInfo(
            "dotnet",
            ["msbuild", Path.Combine(Repository.Root, project), $"-p:OfficialPackages={official}", .. new[] { "PackageReference", "PackageVersion", "ProjectReference", "Using", "PolyfillId" }.Select(item => $"-getItem:{item}")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBuildSDKsPath"] = LinkSdks(Path.Combine(Directory.GetParent(dotnet)!.FullName, "sdk"));
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, output + await error);
        using var json = JsonDocument.Parse(output);
        return json.RootElement.GetProperty("Items").Clone();
    }

    private string LinkSdks(string installed)
    {
        var newest = Directory.EnumerateDirectories(installed).OrderByDescending(path => Version.TryParse(Path.GetFileName(path), out var version) ? version : new Version()).First();
        var sdks = _sdks.CreateSubdirectory("Sdks");
        Link(_sdks, Directory.EnumerateFileSystemEntries(newest).Where(path => Path.GetFileName(path) != "Sdks"));
        Link(sdks, Directory.EnumerateDirectories(Path.Combine(newest, "Sdks")));
        var aspire = sdks.CreateSubdirectory("Aspire.AppHost.Sdk").CreateSubdirectory("Sdk");
        File.WriteAllText(Path.Combine(aspire.FullName, "Sdk.props"), "<Project />");
        File.WriteAllText(Path.Combine(aspire.FullName, "Sdk.targets"), "<Project><ItemGroup><Using Include=\"FromTheOfficialSdk\" /></ItemGroup></Project>");
        return sdks.FullName;
    }

    private static void Link(DirectoryInfo folder, IEnumerable<string> targets)
    {
        foreach (var target in targets)
        {
            File.CreateSymbolicLink(Path.Combine(folder.FullName, Path.GetFileName(target)), target);
        }
    }

    private static string Identity(JsonElement item) => item.GetProperty("Identity").GetString()!;

    private static string[] Names(JsonElement items, string item) => [.. items.GetProperty(item).EnumerateArray().Select(Identity)];
}
