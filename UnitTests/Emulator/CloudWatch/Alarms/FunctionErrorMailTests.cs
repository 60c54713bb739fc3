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
        text.ShouldStartWith("""
            You are receiving this email because your Amazon CloudWatch Alarm "Shop-Errors" in the US East (N. Virginia) region has entered the ALARM state, because "Threshold Crossed: 1 datapoint [1.0 (22/11/26 12:00:00)] was greater than the threshold (0.0)." at "Sunday 22 November, 2026 12:01:00 UTC".

            Alarm Details:
            - Name:                       Shop-Errors
            - Description:
            - State Change:               INSUFFICIENT_DATA -> ALARM
            - Reason for State Change:    Threshold Crossed: 1 datapoint [1.0 (22/11/26 12:00:00)] was greater than the threshold (0.0).
            - Timestamp:                  Sunday 22 November, 2026 12:01:00 UTC
            - AWS Account:                000000000000
            - Alarm Arn:                  arn:aws:cloudwatch:us-east-1:000000000000:alarm:Shop-Errors

            Threshold:
            - The alarm is in the ALARM state when the metric is GreaterThanThreshold 0.0 for at least 1 of the last 1 period(s) of 60 seconds.

            Monitored Metric:
            - MetricNamespace:            AWS/Lambda
            - MetricName:                 Errors
            - Dimensions:                 [FunctionName = shop]
            - Period:                     60 seconds
            - Statistic:                  Sum
            - Unit:                       not specified
            - TreatMissingData:           missing

            State Change Actions:
            - OK:
            - ALARM:                      [arn:aws:sns:us-east-1:000000000000:ops]
            - INSUFFICIENT_DATA:

            --
            If you wish to stop receiving notifications from this topic
            """);
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
