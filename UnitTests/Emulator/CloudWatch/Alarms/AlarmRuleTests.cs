using CampusIssues.Emulator.CloudWatch.Alarms;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Alarms;

public sealed class AlarmRuleTests
{
    /// <summary>Alarm a is in ALARM, "b c" is OK, d has insufficient data.</summary>
    [Theory]
    [InlineData("TRUE", true)]
    [InlineData("FALSE", false)]
    [InlineData("ALARM(a)", true)]
    [InlineData("ALARM('a')", true)]
    [InlineData("OK(\"b c\")", true)]
    [InlineData("INSUFFICIENT_DATA(d)", true)]
    [InlineData("ALARM(nobody)", false)]
    [InlineData("NOT ALARM(a)", false)]
    [InlineData("not alarm_in_other_words OR TRUE", null)]
    [InlineData("ALARM(a) AND OK(\"b c\")", true)]
    [InlineData("ALARM(a) AND OK(d)", false)]
    [InlineData("ALARM(d) OR ALARM(a)", true)]
    [InlineData("TRUE OR FALSE AND FALSE", true)]
    [InlineData("(TRUE OR FALSE) AND FALSE", false)]
    [InlineData("NOT (ALARM(d) OR FALSE) and true", true)]
    [InlineData("ALARM(a", null)]
    [InlineData("ALARM()", null)]
    [InlineData("ALARM(a) ALARM(d)", null)]
    [InlineData("AND", null)]
    [InlineData("", null)]
    [InlineData("ALARM(\"a)", null)]
    [InlineData("SOMETIMES(a)", null)]
    public void Rules(string text, bool? expected)
    {
        var rule = AlarmRuleParser.Parse(text, out var fault);

        if (expected is null)
        {
            rule.ShouldBeNull();
            fault.ShouldNotBeNullOrEmpty();
            return;
        }

        rule!.Holds(name => name switch
        {
            "a" => "ALARM",
            "b c" => "OK",
            "d" => "INSUFFICIENT_DATA",
            _ => null,
        }).ShouldBe(expected.Value);
    }
}
