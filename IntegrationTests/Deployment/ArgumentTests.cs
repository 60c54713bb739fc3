using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment;

public sealed class ArgumentTests
{
    [TheoryRequiring("bash")]
    [InlineData("deploy --hosting ftp", "deploy: --hosting ftp: it must be website, cloudfront or none")]
    [InlineData("deploy --allow 10.0.0.1", "deploy: --allow 10.0.0.1: it must be address ranges such as 10.0.0.0/8, or all")]
    [InlineData("deploy --endpoint localhost:4566", "deploy: --endpoint localhost:4566: it must be a URL such as http://localhost:4566")]
    [InlineData("deploy --mail-from nobody", "deploy: --mail-from nobody: it must be an e-mail address")]
    [InlineData("deploy --cache maybe", "deploy: --cache maybe: it must be on or off")]
    [InlineData("deploy --region", "deploy: --region needs a value: a region such as eu-central-1")]
    [InlineData("deploy --stack 7up", "deploy: --stack 7up: it must be letters, digits and dashes, at most 41")]
    [InlineData("deploy --fast", "deploy: --fast: no such option")]
    [InlineData("destroy", "destroy: this deletes every issue; say --delete-data where that is meant")]
    [InlineData("destroy --delete-data --endpoint http://localhost:9", "destroy: AWS at http://localhost:9 doesn't answer you")]
    public async Task Bad_arguments_are_told_before_anything_happens(string command, string message)
    {
        var words = command.Split(' ');

        var (exitCode, _, error) = await DeployedCampus.RunAsync(words[0], words[1..]);

        exitCode.ShouldNotBe(0);
        error.ShouldStartWith(message);
    }

    [TheoryRequiring("bash")]
    [InlineData("deploy")]
    [InlineData("destroy")]
    public async Task Help_names_every_option(string script)
    {
        var (exitCode, output, _) = await DeployedCampus.RunAsync(script, "--help");

        exitCode.ShouldBe(0);
        output.ShouldContain($"Usage: Deployment/{script}");
        output.ShouldContain("--endpoint URL");
    }
}
