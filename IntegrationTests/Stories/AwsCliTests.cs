using System.Net;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Stories;

[Collection(CampusCollection.Name)]
public sealed class AwsCliTests(Campus campus)
{
    private readonly AwsCli _aws = new(campus.Aws);

    [FactRequiring("aws")]
    public async Task The_aws_cli_lists_the_table()
    {
        var tables = await _aws.RunAsync("dynamodb", "list-tables");

        tables.GetProperty("TableNames").EnumerateArray().Select(name => name.GetString()).ShouldContain("CampusIssues");
    }

    [FactRequiring("aws")]
    public async Task The_aws_cli_reads_a_reported_issue()
    {
        using var reporter = campus.AsReporter();
        var id = (await reporter.ReportAsync("Seen from the command line")).ShouldBe(HttpStatusCode.OK)["issueId"].GetString()!;

        var item = await _aws.RunAsync("dynamodb", "get-item", "--table-name", "CampusIssues", "--key", $$$"""{"issueId":{"S":"{{{id}}}"}}""");

        item.GetProperty("Item").GetProperty("description").GetProperty("S").GetString().ShouldBe("Seen from the command line");
    }

    [FactRequiring("aws", Needs = "mailbox")]
    public async Task The_aws_cli_shows_the_identity()
    {
        var identities = await _aws.RunAsync("ses", "list-identities");

        identities.GetProperty("Identities").GetArrayLength().ShouldBeGreaterThan(0);
    }
}
