using CampusIssues.Emulator.CloudWatch.Alarms;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Alarms;

/// <summary>AWS's own tables of missing data: five periods are looked at, three are evaluated; 0 is fine, X breaches, - is missing.</summary>
public sealed class EvaluationTests
{
    [Theory]
    [InlineData("0-X-X", 3, "OK", "OK", "OK", "OK")]
    [InlineData("----0", 3, "OK", "OK", "OK", "OK")]
    [InlineData("-----", 3, "INSUFFICIENT_DATA", "stays", "ALARM", "OK")]
    [InlineData("0XX-X", 3, "ALARM", "ALARM", "ALARM", "ALARM")]
    [InlineData("--X--", 3, "ALARM", "stays", "ALARM", "OK")]
    [InlineData("0-X-X", 2, "ALARM", "ALARM", "ALARM", "ALARM")]
    [InlineData("00X0X", 2, "ALARM", "ALARM", "ALARM", "ALARM")]
    [InlineData("0-X--", 2, "OK", "OK", "ALARM", "OK")]
    [InlineData("----0", 2, "OK", "OK", "ALARM", "OK")]
    [InlineData("---X-", 2, "ALARM", "stays", "ALARM", "OK")]
    [InlineData("----X", 3, "stays", "stays", "ALARM", "OK")]
    [InlineData("00000", 1, "OK", "OK", "OK", "OK")]
    [InlineData("0000X", 1, "ALARM", "ALARM", "ALARM", "ALARM")]
    public void M_out_of_three(string periods, int needed, string missing, string ignore, string breaching, string notBreaching)
    {
        var range = periods.Reverse().Select((period, index) => new Datapoint(-index, period switch
        {
            'X' => 10d,
            '0' => 0d,
            _ => null,
        }, null)).ToArray();
        string Of(string? treatment) => Evaluation.Of(new MetricCondition(3, "GreaterThanThreshold", 5) { DatapointsToAlarm = needed, TreatMissingData = treatment }, range).State ?? "stays";

        Of("missing").ShouldBe(missing);
        Of(null).ShouldBe(missing);
        Of("ignore").ShouldBe(ignore);
        Of("breaching").ShouldBe(breaching);
        Of("notBreaching").ShouldBe(notBreaching);
    }

    [Theory]
    [InlineData("GreaterThanThreshold", 5, false)]
    [InlineData("GreaterThanThreshold", 5.1, true)]
    [InlineData("GreaterThanOrEqualToThreshold", 5, true)]
    [InlineData("LessThanThreshold", 5, false)]
    [InlineData("LessThanThreshold", 4.9, true)]
    [InlineData("LessThanOrEqualToThreshold", 5, true)]
    public void Comparisons(string comparison, double value, bool breaching) => new MetricCondition(1, comparison, 5).IsBreaching(value).ShouldBe(breaching);
}
