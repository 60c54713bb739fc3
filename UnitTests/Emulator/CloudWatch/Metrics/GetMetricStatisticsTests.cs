using System.Text.Json.Nodes;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Metrics;

public sealed class GetMetricStatisticsTests : CloudWatchFacts
{
    [Fact]
    public async Task Periods_begin_at_the_start_rounded_to_its_minute()
    {
        await PutAsync("Orders", 1, minutesAgo: 7);
        await PutAsync("Orders", 2, minutesAgo: 6);
        await PutAsync("Orders", 4, minutesAgo: 2);

        var answer = await AskAsync(new() { ["StartTime"] = Minute(-7) + 30, ["EndTime"] = Minute(0), ["Period"] = 300, ["Statistics"] = new JsonArray("Sum") });

        answer["Datapoints"]!.AsArray().Select(point => (point!["Timestamp"]!.GetValue<long>(), point["Sum"]!.GetValue<double>())).ShouldBe([(Minute(-7), 3d), (Minute(-2), 4d)]);
    }

    [Fact]
    public async Task Each_unit_has_its_own_points()
    {
        await PutAsync("Took", 1, unit: "Seconds");
        await PutAsync("Took", 7, unit: "Count");

        var all = await AskAsync(new() { ["MetricName"] = "Took", ["Statistics"] = new JsonArray("Average") });
        all["Datapoints"]!.AsArray().Select(point => $"{point!["Average"]} {point["Unit"]}").ShouldBe(["7.0 Count", "1.0 Seconds"]);
        var seconds = await AskAsync(new() { ["MetricName"] = "Took", ["Unit"] = "Seconds", ["Statistics"] = new JsonArray("Average") });
        seconds["Datapoints"]!.AsArray().Select(point => $"{point!["Average"]} {point["Unit"]}").ShouldBe(["1.0 Seconds"]);
    }

    [Fact]
    public async Task A_metric_is_its_dimensions_in_any_order_and_no_fewer()
    {
        await PutAsync("Orders", 3, dimensions: [Dimension("shop", "a"), Dimension("city", "b")]);

        async Task<int> CountAsync(params JsonNode[] dimensions) =>
            (await AskAsync(new() { ["Dimensions"] = new JsonArray(dimensions), ["Statistics"] = new JsonArray("Sum") }))["Datapoints"]!.AsArray().Count;
        (await CountAsync(Dimension("city", "b"), Dimension("shop", "a"))).ShouldBe(1);
        (await CountAsync(Dimension("city", "b"))).ShouldBe(0);
        (await CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"Statistics": []}""", "InvalidParameterCombinationException (InvalidParameterCombination;Sender): Must specify either Statistics or ExtendedStatistics")]
    [InlineData("""{"Statistics": ["Median"]}""", "InvalidParameterValueException (InvalidParameterValue;Sender): The parameter Statistics.member.1 must be a value in the set [ SampleCount, Average, Sum, Minimum, Maximum ].")]
    [InlineData("""{"ExtendedStatistics": ["p101"]}""", "InvalidParameterValueException (InvalidParameterValue;Sender): The value p101 for parameter ExtendedStatistics.member.1 is not supported.")]
    [InlineData("""{"Statistics": ["Sum"], "Period": 7}""", "InvalidParameterValueException (InvalidParameterValue;Sender): The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60.")]
    [InlineData("""{"Statistics": ["Sum"], "StartTime": 1795000000, "EndTime": 1795000000}""", "InvalidParameterCombinationException (InvalidParameterCombination;Sender): The parameter StartTime must be less than the parameter EndTime.")]
    [InlineData("""{"Statistics": ["Sum"], "StartTime": 1795000000, "EndTime": 1795172800}""", "InvalidParameterCombinationException (InvalidParameterCombination;Sender): You have requested up to 2,880 datapoints, which exceeds the limit of 1,440. You may reduce the datapoints requested by increasing Period, or decreasing the time range.")]
    [InlineData("""{"Statistics": ["Sum"], "Unit": "Apples"}""", "InvalidParameterValueException (InvalidParameterValue;Sender): The parameter Unit must be a value in the set [ Seconds, Microseconds, Milliseconds, Bytes, Kilobytes, Megabytes, Gigabytes, Terabytes, Bits, Kilobits, Megabits, Gigabits, Terabits, Percent, Count, Bytes/Second, Kilobytes/Second, Megabytes/Second, Gigabytes/Second, Terabytes/Second, Bits/Second, Kilobits/Second, Megabits/Second, Gigabits/Second, Terabits/Second, Count/Second, None ].")]
    public async Task What_is_wrong_is_told(string input, string refusal) => (await RefusalAsync("GetMetricStatistics", Input(JsonNode.Parse(input)!.AsObject()))).ShouldBe(refusal);

    private Task<JsonObject> AskAsync(JsonObject more) => CallAsync("GetMetricStatistics", Input(more));

    private JsonObject Input(JsonObject more)
    {
        var input = new JsonObject { ["Namespace"] = "Shop", ["MetricName"] = "Orders", ["StartTime"] = Minute(-5), ["EndTime"] = Minute(5), ["Period"] = 60 };
        foreach (var (name, value) in more)
        {
            input[name] = value!.DeepClone();
        }

        return input;
    }
}
