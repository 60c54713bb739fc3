using System.Text;
using CampusIssues.Emulator.Lambda.EventSources;

namespace CampusIssues.UnitTests.Emulator.Lambda.EventSources;

public sealed class EventPatternTests
{
    public static TheoryData<string, string, bool> Table()
    {
        var table = new TheoryData<string, string, bool>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases/Emulator/Lambda/EventSources/EventPattern.cases")))
        {
            if (!line.StartsWith('#') && line.Split(" ⇶ ") is [var pattern, var value, var expected])
            {
                table.Add(pattern, value, bool.Parse(expected));
            }
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_pattern_matches_as_the_table_says(string pattern, string record, bool expected) =>
        new EventFilter([pattern]).Matches(Encoding.UTF8.GetBytes(record)).ShouldBe(expected);

    [Fact]
    public void Without_a_pattern_all_match() => new EventFilter([]).Matches("{}"u8.ToArray()).ShouldBeTrue();
}
