using System.Text.Json.Nodes;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Metrics;

public sealed class ListMetricsTests : CloudWatchFacts
{
    [Fact]
    public async Task Metrics_are_found_by_name_and_dimensions()
    {
        await PutAsync("Orders", 1, dimensions: Dimension("shop", "a"));
        await PutAsync("Orders", 1, dimensions: Dimension("shop", "b"));
        await PutAsync("Visits", 1);

        (await FoundAsync([])).ShouldBe(["Orders shop=a", "Orders shop=b", "Visits "]);
        (await FoundAsync(new() { ["MetricName"] = "Orders" })).ShouldBe(["Orders shop=a", "Orders shop=b"]);
        (await FoundAsync(new() { ["Dimensions"] = new JsonArray(new JsonObject { ["Name"] = "shop" }) })).ShouldBe(["Orders shop=a", "Orders shop=b"]);
        (await FoundAsync(new() { ["Dimensions"] = new JsonArray(Dimension("shop", "b")) })).ShouldBe(["Orders shop=b"]);
        (await FoundAsync(new() { ["Namespace"] = "Other" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Metrics_that_were_silent_for_long_are_left_out()
    {
        await PutAsync("Orders", 1);
        Clock.Advance(TimeSpan.FromHours(4));
        await PutAsync("Visits", 1);

        (await FoundAsync(new() { ["RecentlyActive"] = "PT3H" })).ShouldBe(["Visits "]);
        Clock.Advance(TimeSpan.FromDays(13.9));
        (await FoundAsync([])).ShouldBe(["Visits "]);
    }

    [Fact]
    public async Task Pages_have_five_hundred_metrics()
    {
        await CallAsync("PutMetricData", new() { ["Namespace"] = "Shop", ["MetricData"] = new JsonArray([.. Enumerable.Range(0, 501).Select(index => new JsonObject { ["MetricName"] = $"m{index}", ["Value"] = 1 })]) });

        var first = await CallAsync("ListMetrics", []);
        var second = await CallAsync("ListMetrics", new() { ["NextToken"] = first["NextToken"]!.ToString() });

        first["Metrics"]!.AsArray().Count.ShouldBe(500);
        second["Metrics"]!.AsArray().Count.ShouldBe(1);
        second["NextToken"].ShouldBeNull();
        (await RefusalAsync("ListMetrics", new() { ["NextToken"] = "?" })).ShouldBe("InvalidNextToken (InvalidNextToken;Sender): Invalid nextToken.");
    }

    private async Task<string[]> FoundAsync(JsonObject input) => [.. (await CallAsync("ListMetrics", input))["Metrics"]!.AsArray()
        .Select(metric => $"{metric!["MetricName"]} {string.Join(',', metric["Dimensions"]!.AsArray().Select(dimension => $"{dimension!["Name"]}={dimension["Value"]}"))}")];
}
