using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment;

public sealed class LintTests
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
}
