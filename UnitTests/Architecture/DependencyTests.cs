using System.Text.RegularExpressions;

namespace CampusIssues.UnitTests.Architecture;

public sealed partial class DependencyTests
{
    /// <summary>What every service may know: the edge, the seams and the stores. Everything else is another service.</summary>
    private static readonly string[] Common = ["Wire", "Seams", "Storage"];

    [Fact]
    public void Services_of_the_emulator_do_not_know_each_other()
    {
        var services = Directory.GetDirectories(Path.Combine(Repository.Root, "Emulator")).Select(Path.GetFileName).Except([.. Common, "bin", "obj"]).ToArray();

        var faults =
            from service in services
            from file in Repository.Files($"Emulator/{service}", ".cs")
            from other in EmulatorNamespace().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value)
            where other != service && services.Contains(other)
            select $"{file} uses CampusIssues.Emulator.{other}: meet in Wire or Seams instead";

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void What_services_share_knows_no_service()
    {
        var faults =
            from folder in Common
            from file in Repository.Files($"Emulator/{folder}", ".cs")
            from other in EmulatorNamespace().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value)
            where !Common.Contains(other) && char.IsUpper(other[0]) && Directory.Exists(Path.Combine(Repository.Root, "Emulator", other))
            select $"{file} uses CampusIssues.Emulator.{other}";

        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Functions")]
    [InlineData("Web")]
    [InlineData("ServiceDefaults")]
    public void Product_code_never_learns_that_an_emulator_or_a_polyfill_exists(string project)
    {
        var faults = Repository.Files(project, ".cs", ".csproj")
            .Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)
                ? Repository.Read(file).Contains("Emulator", StringComparison.Ordinal) || Repository.Read(file).Contains("Polyfills", StringComparison.Ordinal)
                : EmulatorNamespace().IsMatch(Repository.Read(file)));

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_switch_names_the_polyfills_folder()
    {
        var faults = new[] { "AppHost", "Emulator", "Functions", "Web", "ServiceDefaults", "UnitTests", "IntegrationTests" }
            .SelectMany(project => Repository.Files(project, ".csproj"))
            .Where(file => Repository.Read(file).Contains("../Polyfills/", StringComparison.Ordinal));

        faults.ShouldBeEmpty();
    }

    /// <summary>An official package shows its inside to nobody: what a polyfill shows, product code must not be able to use.</summary>
    [Fact]
    public void Polyfills_show_their_inside_to_each_other_and_to_their_tests_alone()
    {
        var polyfills = Directory.GetDirectories(Path.Combine(Repository.Root, "Polyfills")).Select(Path.GetFileName).ToArray();

        var faults =
            from file in Repository.Files("Polyfills", ".csproj", ".cs", ".props")
            from friend in Friend().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value)
            where friend != "UnitTests" && !polyfills.Contains(friend)
            select $"{file} shows its inside to {friend}";

        faults.ShouldBeEmpty();
    }

    [GeneratedRegex(@"InternalsVisibleTo(?: Include=|\()""([^""]+)""")]
    private static partial Regex Friend();

    [GeneratedRegex(@"CampusIssues\.Emulator\.(\w+)")]
    private static partial Regex EmulatorNamespace();
}
