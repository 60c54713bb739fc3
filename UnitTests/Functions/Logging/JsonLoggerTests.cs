using System.Text;
using System.Text.Json;
using CampusIssues.Functions.Logging;
using CampusIssues.UnitTests.Functions.Support;
using Microsoft.Extensions.Logging;

namespace CampusIssues.UnitTests.Functions.Logging;

public sealed class JsonLoggerTests
{
    private readonly List<string> _lines = [];
    private readonly Invocation _invocation = new();

    [Fact]
    public void A_line_has_the_keys_of_powertools()
    {
        _invocation.Begin(new TestContext(), "correlation");
        Logger(LogLevel.Information).Reported("issue-1", "CI-0000-0000");

        var line = JsonDocument.Parse(_lines.ShouldHaveSingleItem()).RootElement;
        line.EnumerateObject().Select(member => member.Name).ShouldBe(
        [
            "level", "message", "timestamp", "service", "name", "cold_start", "xray_trace_id", "correlation_id", "function_name", "function_version",
            "function_memory_size", "function_arn", "function_request_id", "issue_id", "reference",
        ]);
        line.GetProperty("message").GetString().ShouldBe("Issue issue-1 was reported as CI-0000-0000");
        line.GetProperty("cold_start").GetBoolean().ShouldBeTrue();
        line.GetProperty("timestamp").GetString().ShouldBe("2026-03-02T10:00:00.0000000Z");
    }

    [Fact]
    public void Only_the_first_invocation_is_a_cold_start()
    {
        _invocation.Begin(new TestContext(), null);
        _invocation.Begin(new TestContext(), null);

        _invocation.ColdStart.ShouldBeFalse();
    }

    [Fact]
    public void Lines_below_the_level_are_left_out()
    {
        Logger(LogLevel.Error).SignInFailed();

        _lines.ShouldBeEmpty();
    }

    [Fact]
    public void An_exception_and_a_line_break_stay_on_one_line()
    {
        Logger(LogLevel.Information).Failed(new InvalidOperationException("two\nlines"));

        _lines.ShouldHaveSingleItem().ShouldNotContain("\n");
        JsonDocument.Parse(_lines[0]).RootElement.GetProperty("exception").GetProperty("message").GetString().ShouldBe("two\nlines");
    }

    [Theory]
    [InlineData("Email address is not verified. The following identities failed the check in region US-EAST-1: eva@campus.example", "failed the check in region US-EAST-1: [address]")]
    [InlineData("not authorized to perform: ses:SendEmail on resource: arn:aws:ses:us-east-1:000000000000:identity/eva+1@campus.example", ":identity/[address]")]
    [InlineData("Missing final '@domain' in <eva@campus.example>, 'bo@campus.example'", "in <[address]>, '[address]'")]
    public void No_address_of_an_error_of_aws_is_in_a_line(string message, string expected)
    {
        Logger(LogLevel.Information).Failed(new InvalidOperationException(message));

        JsonDocument.Parse(_lines[0]).RootElement.GetProperty("exception").GetProperty("message").GetString()!.ShouldEndWith(expected);
        _lines.ShouldHaveSingleItem().ShouldNotContain("campus.example");
    }

    [Theory]
    [InlineData("DEBUG", null, LogLevel.Debug)]
    [InlineData(null, "error", LogLevel.Error)]
    [InlineData("WARN", "DEBUG", LogLevel.Warning)]
    [InlineData(null, null, LogLevel.Information)]
    public void The_level_is_lambda_s_then_powertools(string? lambda, string? powertools, LogLevel expected) =>
        JsonLogger.LeastLevel(name => name == "AWS_LAMBDA_LOG_LEVEL" ? lambda : powertools).ShouldBe(expected);

    [Fact]
    public void A_metric_is_embedded_metric_format()
    {
        new Metrics(new ManualClock(), line => _lines.Add(Encoding.UTF8.GetString(line))).Count("IssuesReported", "category", "Network");

        _lines.ShouldHaveSingleItem().ShouldBe(
            """{"_aws":{"Timestamp":1772445600000,"CloudWatchMetrics":[{"Namespace":"CampusIssues","Dimensions":[["service","category"],["service"]],"Metrics":[{"Name":"IssuesReported","Unit":"Count","StorageResolution":60}]}]},"service":"campus-issues","category":"Network","IssuesReported":1}""");
    }

    private JsonLogger Logger(LogLevel least) => new(_invocation, new ManualClock(), least, line => _lines.Add(Encoding.UTF8.GetString(line)));
}
