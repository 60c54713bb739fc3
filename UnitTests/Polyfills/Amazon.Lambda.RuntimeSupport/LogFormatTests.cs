using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;

namespace CampusIssues.UnitTests.Polyfills.Amazon.Lambda.RuntimeSupport;

public sealed class LogFormatTests
{
    private static readonly LogLine Line = new(DateTimeOffset.UnixEpoch, LogLevel.Warning, "request-1", "Root=1", null)
    {
        Template = "",
        Arguments = [],
    };

    [Fact]
    public void Text_has_time_request_level_and_message_between_tabs() =>
        TextFormat.Format(Line, "Late").ShouldBe("1970-01-01T00:00:00.000Z\trequest-1\twarn\tLate");

    [Fact]
    public void Json_has_the_arguments_by_name()
    {
        var template = MessageTemplate.Parse("{count} of {kind} in {{braces}}");
        object[] arguments = [3, "Network"];

        var line = JsonFormat.Format(Line with { Arguments = arguments }, template, template.Format(arguments));

        line.ShouldBe("""{"timestamp":"1970-01-01T00:00:00.000Z","level":"Warning","requestId":"request-1","traceId":"Root=1","message":"3 of Network in {braces}","count":3,"kind":"Network"}""");
    }

    [Theory]
    [InlineData("no hole", "no hole")]
    [InlineData("{a} {b}", "1 two")]
    [InlineData("{1} {0} {1}", "two 1 two")]
    [InlineData("{a:000}", "001")]
    [InlineData("{a} {b} {c}", "1 two {c}")]
    [InlineData("an open { brace", "an open { brace")]
    public void Holes_are_filled_by_order_or_position(string template, string expected) =>
        MessageTemplate.Parse(template).Format([1, "two"]).ShouldBe(expected);
}
