using CampusIssues.Emulator.Logs.Patterns;
using CampusIssues.Emulator.Wire;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Logs.Patterns;

public sealed class FilterPatternTests
{
    public static TheoryData<string, string, string> Table() => Cases.Read("Emulator/Logs/Patterns/FilterPattern.cases");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_pattern_matches_as_the_table_says(string pattern, string message, string expected) =>
        FilterPattern.Parse(pattern).Matches(message).ShouldBe(bool.Parse(expected));

    [Fact]
    public void An_empty_pattern_matches_all() => FilterPattern.Parse("").Matches("any").ShouldBeTrue();

    [Fact]
    public void A_field_pattern_gives_its_fields() =>
        FilterPattern.Parse("[ip, user, bytes]").Match("1.2.3.4 bo 17")!["$bytes"].ShouldBe("17");

    [Theory]
    [InlineData("{ $.a = }")]
    [InlineData("{ a = 1 }")]
    [InlineData("\"open")]
    [InlineData("{ ($.a = 1 }")]
    public void A_malformed_pattern_is_refused(string pattern) =>
        Should.Throw<AwsException>(() => FilterPattern.Parse(pattern)).Code.ShouldBe("InvalidParameterException");
}
