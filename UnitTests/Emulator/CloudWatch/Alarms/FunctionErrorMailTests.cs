using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.UnitTests.Emulator.Lambda;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Alarms;

/// <summary>The whole way: a function fails, its alarm goes off, the topic tells its subscriber, the mail is in the mailbox.</summary>
public sealed partial class FunctionErrorMailTests : CloudWatchFacts
{
    private const string Topic = "arn:aws:sns:us-east-1:000000000000:ops";

    [Fact]
    public async Task A_functions_errors_come_as_a_mail()
    {
        await QueryAsync("sns", "2010-03-31", "CreateTopic", ("Name", "ops"));
        await QueryAsync("sns", "2010-03-31", "Subscribe", ("TopicArn", Topic), ("Protocol", "email"), ("Endpoint", "ada@example.com"));
        await ConfirmAsync();
        await CallAsync("PutMetricAlarm", new()
        {
            ["AlarmName"] = "Shop-Errors",
            ["Namespace"] = "AWS/Lambda",
            ["MetricName"] = "Errors",
            ["Dimensions"] = new JsonArray(Dimension("FunctionName", "shop")),
            ["Statistic"] = "Sum",
            ["Period"] = 60,
            ["EvaluationPeriods"] = 1,
            ["Threshold"] = 0,
            ["ComparisonOperator"] = "GreaterThanThreshold",
            ["AlarmActions"] = new JsonArray(Topic),
        });
        await using var function = new AttachedFunction(Aws, "shop", (_, _) => throw new InvalidOperationException("out of stock"));
        using var answer = await Aws.Http.PostAsync("/2015-03-31/functions/shop/invocations", new StringContent("{}", Encoding.UTF8, "application/json"));
        answer.Headers.GetValues("X-Amz-Function-Error").Single().ShouldBe("Unhandled");

        Clock.Advance(TimeSpan.FromMinutes(1));
        await Aws.Get<AlarmEvaluator>().EvaluateAsync(CancellationToken.None);

        var mail = (await Aws.JsonAsync("/_aws/mailbox/messages?q=ALARM"))["messages"]!.AsArray().ShouldHaveSingleItem()!;
        mail["subject"]!.ToString().ShouldBe("ALARM: \"Shop-Errors\" in US East (N. Virginia)");
        mail["to"]!.AsArray().Select(to => to!.ToString()).ShouldBe(["ada@example.com"]);
        var text = await TextAsync(mail);
        text.ShouldContain("\"NewStateReason\":\"Threshold Crossed: 1 datapoint [1.0 (22/11/26 12:00:00)] was greater than the threshold (0.0).\"");
    }

    private async Task ConfirmAsync()
    {
        var mail = (await Aws.JsonAsync("/_aws/mailbox/messages"))["messages"]!.AsArray().ShouldHaveSingleItem()!;
        using var confirmed = await Aws.Http.GetAsync(Link().Match(await TextAsync(mail)).Value);
        confirmed.IsSuccessStatusCode.ShouldBeTrue();
    }

    private async Task<string> TextAsync(JsonNode mail) => (await Aws.JsonAsync($"/_aws/mailbox/messages/{mail["id"]}"))["text"]!.ToString();

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Link();
}
