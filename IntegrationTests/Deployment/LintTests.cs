using System.Text.RegularExpressions;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment;

public sealed partial class LintTests
{
    [TheoryRequiring("cfn-lint")]
    [InlineData("template.yaml")]
    [InlineData("monitoring.yaml")]
    public async Task Templates_have_no_errors_and_no_warnings(string template)
    {
        var (exitCode, output, error) = await Tools.TryRunAsync("cfn-lint", ["--non-zero-exit-code", "warning", Path.Combine(DeployedCampus.Root, "Deployment", template)]);

        (output + error).Trim().ShouldBeEmpty();
        exitCode.ShouldBe(0);
    }

    /// <summary>With pipefail a writer whose reader has ended fails now and then: a full bucket once counted as empty.</summary>
    [Fact]
    public void No_script_reads_a_pipe_with_what_ends_before_its_writer()
    {
        var scripts = Directory.GetFiles(Path.Combine(DeployedCampus.Root, "Deployment", "lib"), "*.sh").Concat([Path.Combine(DeployedCampus.Root, "Deployment", "deploy"), Path.Combine(DeployedCampus.Root, "Deployment", "destroy")]);

        scripts.SelectMany(File.ReadLines).Where(line => EarlyReader().IsMatch(line) && !line.Contains("|| true", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\|\s*(head\b|grep\s+(-\w+\s+)*-\w*q|awk\b.*\bexit\b)")]
    private static partial Regex EarlyReader();
}
