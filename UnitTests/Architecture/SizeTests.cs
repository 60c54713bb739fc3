namespace CampusIssues.UnitTests.Architecture;

public sealed class SizeTests
{
    private const int MaxLines = 400;
    private static readonly string[] Folders =
        ["AppHost", "ServiceDefaults", "Functions", "Web", "Emulator", "Polyfills", "UnitTests", "IntegrationTests", "Benchmarks", "Deployment"];

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold()
    {
        var faults =
            from folder in Folders.Where(name => Directory.Exists(Path.Combine(Repository.Root, name)))
            from file in Repository.Files(folder, ".cs", ".js", ".css", ".html", ".sh")
            let lines = File.ReadLines(Path.Combine(Repository.Root, file)).Count()
            where lines > MaxLines
            select $"{file}: {lines} lines";

        faults.ShouldBeEmpty();
    }
}
