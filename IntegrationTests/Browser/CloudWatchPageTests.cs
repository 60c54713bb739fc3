using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator;
using CampusIssues.IntegrationTests.Browser.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser;

/// <summary>The emulator's page of alarms and dashboards, as somebody reads it.</summary>
public sealed class CloudWatchPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Reason = "Threshold Crossed: 1 datapoint was greater than the threshold (5.0).";

    private const string Dashboard = """
        {"widgets": [
          {"type": "alarm", "x": 0, "y": 0, "width": 24, "height": 2, "properties": {"title": "State", "alarms": ["arn:aws:cloudwatch:us-east-1:000000000000:alarm:Shop-Orders"]}},
          {"type": "metric", "x": 0, "y": 2, "width": 12, "height": 6, "properties": {"title": "Orders", "region": "us-east-1", "stat": "Sum", "period": 60, "metrics": [["Shop", "Orders", "shop", "a"], [".", ".", ".", "b"]]}},
          {"type": "text", "x": 12, "y": 2, "width": 12, "height": 6, "properties": {"markdown": "# Runbook\n<img src=x onerror=alert(1)> **Call** [us](https://example.com)"}},
          {"type": "log", "x": 0, "y": 8, "width": 24, "height": 4, "properties": {"title": "Failures", "region": "us-east-1", "query": "SOURCE '/shop' | fields @message | limit 5"}}
        ]}
        """;

    [AxeTheory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task Alarms_and_dashboards_are_for_everyone(Screen screen)
    {
        await using var aws = await AwsEmulator.StartAsync(new EmulatorOptions { Port = 0, AlarmInterval = TimeSpan.FromDays(40) });
        await FillAsync(aws.Endpoint);
        await chromium.VisitAsync(aws.Endpoint, screen, async visit =>
        {
            await visit.GoAsync("_aws/cloudwatch");
            await visit.ReadsAsync(Reason);
            await visit.VerifyAccessibleAsync();

            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Shop" }).ClickAsync();
            await Assertions.Expect(visit.Page.Locator("svg path.line")).ToHaveCountAsync(2);
            await visit.ReadsAsync("out of stock");
            await visit.ReadsAsync("<img src=x onerror=alert(1)> Call us");
            await visit.Page.GetByText("Values", new() { Exact = true }).ClickAsync();
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Cell, new() { Name = "42", Exact = true })).ToBeVisibleAsync();
            await visit.VerifyAccessibleAsync();
        });
    }

    private static async Task FillAsync(Uri endpoint)
    {
        using var client = new HttpClient { BaseAddress = endpoint };
        var at = TimeProvider.System.GetUtcNow().AddMinutes(-5).ToUnixTimeSeconds();
        JsonObject Datum(string shop, int value) => new()
        {
            ["MetricName"] = "Orders",
            ["Value"] = value,
            ["Timestamp"] = at,
            ["Dimensions"] = new JsonArray(new JsonObject { ["Name"] = "shop", ["Value"] = shop }),
        };
        await CallAsync(client, "PutMetricData", new() { ["Namespace"] = "Shop", ["MetricData"] = new JsonArray(Datum("a", 42), Datum("b", 7)) });
        await CallAsync(client, "PutMetricAlarm", new()
        {
            ["AlarmName"] = "Shop-Orders",
            ["Namespace"] = "Shop",
            ["MetricName"] = "Orders",
            ["Statistic"] = "Sum",
            ["Period"] = 60,
            ["EvaluationPeriods"] = 1,
            ["Threshold"] = 5,
            ["ComparisonOperator"] = "GreaterThanThreshold",
        });
        await CallAsync(client, "SetAlarmState", new() { ["AlarmName"] = "Shop-Orders", ["StateValue"] = "ALARM", ["StateReason"] = Reason });
        await CallAsync(client, "PutDashboard", new() { ["DashboardName"] = "Shop", ["DashboardBody"] = Dashboard });
        await CallAsync(client, "CreateLogGroup", new() { ["logGroupName"] = "/shop" }, "Logs_20140328");
        await CallAsync(client, "CreateLogStream", new() { ["logGroupName"] = "/shop", ["logStreamName"] = "one" }, "Logs_20140328");
        var line = new JsonObject { ["timestamp"] = at * 1000, ["message"] = "out of stock" };
        await CallAsync(client, "PutLogEvents", new() { ["logGroupName"] = "/shop", ["logStreamName"] = "one", ["logEvents"] = new JsonArray(line) }, "Logs_20140328");
    }

    private static async Task CallAsync(HttpClient client, string operation, JsonObject input, string service = "GraniteServiceVersion20100801")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(input.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", $"{service}.{operation}");
        using var response = await client.SendAsync(request);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
    }
}
