using CampusIssues.Functions.Issues.Export;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Issues;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("say \"hi\", you", "\"say \"\"hi\"\", you\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(null, "\"\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("a=1", "\"a=1\"")]
    public void A_cell_is_quoted_and_never_a_formula(string? value, string expected)
    {
        var csv = new CsvText(["head"]);
        csv.Row([value]);

        csv.ToString().ShouldBe($"\uFEFF\"head\"\r\n{expected}\r\n");
    }

    [Fact]
    public void No_payload_gets_out_of_its_cell()
    {
        foreach (var payload in Cases.Lines("payloads.cases"))
        {
            var csv = new CsvText(["head"]);
            csv.Row([payload]);
            var cell = csv.ToString().Split("\r\n", 2)[1][..^2];

            cell.ShouldStartWith("\"");
            cell.ShouldEndWith("\"");
            cell[1..^1].Replace("\"\"", "", StringComparison.Ordinal).ShouldNotContain("\"");
            "=+-@\t".ShouldNotContain(cell[1].ToString());
        }
    }
}
