using CampusIssues.Emulator.Logs.Insights;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Wire;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Logs.Insights;

public sealed class QueryRunnerTests
{
    private const long Start = 1_700_000_000_000;

    private static readonly string[] Messages =
    [
        """{"level":"INFO","ms":10,"user":{"name":"Bo"}}""",
        """{"level":"ERROR","ms":20}""",
        """{"level":"WARN","ms":30}""",
        "GET /a took 15ms",
        """{"level":"ERROR","ms":70}""",
    ];

    public static TheoryData<string, string, string> Table() => Cases.Read("Emulator/Logs/Insights/Insights.cases");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_query_answers_as_the_table_says(string query, string expected, string note)
    {
        var group = Group("/app");
        var events = Messages.Select((message, index) => (group, new LogEvent(index + 1, "s", Start + (index * 10_000), Start, message))).ToArray();

        var result = QueryRunner.Run(QueryParser.Parse(query), events, 1000);

        string.Join('/', result.Rows.Select(row => string.Join(',', row.Where(cell => cell.Field != "@ptr").Select(cell => $"{cell.Field}={cell.Value}"))))
            .ShouldBe(expected == "max(@duration)=" ? "" : expected, note);
    }

    [Fact]
    public void Lambdas_report_lines_have_fields()
    {
        const string Report = "REPORT RequestId: 8f5c8b3a-1111-2222-3333-444455556666\tDuration: 12.50 ms\tBilled Duration: 13 ms\tMemory Size: 128 MB\tMax Memory Used: 64 MB\tInit Duration: 100.25 ms\t";
        var events = new[] { (Group("/aws/lambda/f"), new LogEvent(1, "s", Start, Start, Report)) };

        var result = QueryRunner.Run(QueryParser.Parse("filter @type = 'REPORT' | display @requestId, @duration, @billedDuration, @initDuration, @maxMemoryUsed / 1000 / 1000 as mb"), events, 10);

        result.Rows.Single().Where(cell => cell.Field != "@ptr").Select(cell => cell.Value).ShouldBe(["8f5c8b3a-1111-2222-3333-444455556666", "12.5", "13", "100.25", "64"]);
    }

    [Theory]
    [InlineData("fields @message | foo", "unexpected symbol found foo at line 1 and position 18")]
    [InlineData("filter a =", "unexpected symbol found end of query at line 1 and position 10")]
    [InlineData("fields nofunction(a)", "Invalid function nofunction at position 7")]
    [InlineData("filter a = 'x", "mismatched quote ' at position 11")]
    public void A_malformed_query_is_refused(string query, string message)
    {
        var refused = Should.Throw<AwsException>(() => QueryParser.Parse(query));

        refused.Code.ShouldBe("MalformedQueryException");
        refused.Message.ShouldBe(message);
    }

    private static LogGroup Group(string name) => new() { Name = name, CreationTime = 0, Region = "us-east-1", AccountId = "000000000000" };
}
