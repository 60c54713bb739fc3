using System.Text.Json.Nodes;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Metrics;

public sealed class PutMetricDataTests : CloudWatchFacts
{
    [Fact]
    public async Task Values_with_counts_are_counted()
    {
        await CallAsync("PutMetricData", Datum(new() { ["Values"] = new JsonArray(1, 10, 0.5), ["Counts"] = new JsonArray(2, 4, 1), ["Unit"] = "Count" }));

        var point = await StatisticsAsync("SampleCount", "Sum", "Minimum", "Maximum", "Average");
        point.ToJsonString().ShouldBe($$"""{"Timestamp":{{Minute(0)}},"SampleCount":7.0,"Sum":42.5,"Minimum":0.5,"Maximum":10.0,"Average":{{42.5 / 7}},"Unit":"Count"}""");
    }

    [Fact]
    public async Task Statistic_sets_are_added_up_and_have_no_percentiles()
    {
        foreach (var maximum in new[] { 9, 20 })
        {
            await CallAsync("PutMetricData", Datum(new() { ["StatisticValues"] = new JsonObject { ["SampleCount"] = 3, ["Sum"] = 12, ["Minimum"] = 1, ["Maximum"] = maximum } }));
        }

        (await StatisticsAsync("SampleCount", "Sum", "Minimum", "Maximum")).ToJsonString().ShouldBe($$"""{"Timestamp":{{Minute(0)}},"SampleCount":6.0,"Sum":24.0,"Minimum":1.0,"Maximum":20.0,"Unit":"None"}""");
        var answer = await CallAsync("GetMetricStatistics", Asking(new() { ["ExtendedStatistics"] = new JsonArray("p50") }));
        answer["Datapoints"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"Value": 1, "Timestamp": 1700000000}""", "InvalidParameterValueException (InvalidParameterValue;Sender): The parameter MetricData.member.1.Timestamp must specify a time within the past two weeks.")]
    [InlineData("""{"Value": 1, "Timestamp": 1800000000}""", "InvalidParameterValueException (InvalidParameterValue;Sender): The parameter MetricData.member.1.Timestamp must specify a time no more than two hours in the future.")]
    [InlineData("""{"Value": "NaN"}""", "InvalidParameterValueException (InvalidParameterValue;Sender): The value NaN for parameter MetricData.member.1.Value is invalid.")]
    [InlineData("""{"Values": [1, 2], "Counts": [1]}""", "InvalidParameterValueException (InvalidParameterValue;Sender): The parameters MetricData.member.1.Values and MetricData.member.1.Counts must be of the same size.")]
    [InlineData("""{"Value": 1, "Values": [2]}""", "InvalidParameterCombinationException (InvalidParameterCombination;Sender): The parameters MetricData.member.1.Value and MetricData.member.1.Values are mutually exclusive and you have specified both.")]
    [InlineData("""{"Value": 1, "StorageResolution": 5}""", "InvalidParameterValueException (InvalidParameterValue;Sender): The value 5 for parameter MetricData.member.1.StorageResolution is invalid. It must be 1 or 60.")]
    [InlineData("""{"StatisticValues": {"Sum": 1}}""", "MissingRequiredParameterException (MissingParameter;Sender): The parameter MetricData.member.1.StatisticValues.SampleCount is required.")]
    [InlineData("""{"Value": "a lot"}""", "SerializationException (MalformedInput;Sender): ")]
    [InlineData("""{"Value": 1, "Dimensions": [{"Name": "a"}]}""", "MissingRequiredParameterException (MissingParameter;Sender): The parameter MetricData.member.1.Dimensions.member.1.Value is required.")]
    public async Task What_is_wrong_is_told(string datum, string refusal) =>
        (await RefusalAsync("PutMetricData", Datum(JsonNode.Parse(datum)!.AsObject()))).ShouldBe(refusal);

    [Fact]
    public async Task A_metric_has_at_most_thirty_dimensions()
    {
        JsonObject With(int count) => Datum(new() { ["Value"] = 1, ["Dimensions"] = new JsonArray([.. Enumerable.Range(0, count).Select(index => Dimension($"d{index}", "v"))]) });

        await CallAsync("PutMetricData", With(30));
        (await RefusalAsync("PutMetricData", With(31))).ShouldBe(
            "InvalidParameterValueException (InvalidParameterValue;Sender): The collection MetricData.member.1.Dimensions must not have a size greater than 30.");
    }

    [Fact]
    public async Task The_namespaces_of_services_are_theirs()
    {
        var input = Datum(new() { ["Value"] = 1 });
        input["Namespace"] = "AWS/Lambda";
        (await RefusalAsync("PutMetricData", input)).ShouldBe("InvalidParameterValueException (InvalidParameterValue;Sender): The value AWS/Lambda for parameter Namespace is invalid.");
    }

    [Fact]
    public async Task Seconds_are_kept_apart_and_also_told_by_the_minute()
    {
        foreach (var second in new[] { 0, 1, 1, 30 })
        {
            await CallAsync("PutMetricData", Datum(new() { ["Value"] = 1, ["StorageResolution"] = 1, ["Timestamp"] = Minute(0) + second }));
        }

        async Task<double[]> SumsAsync(int period) => [.. (await CallAsync("GetMetricStatistics", Asking(new() { ["Statistics"] = new JsonArray("Sum"), ["Period"] = period })))["Datapoints"]!.AsArray().Select(point => point!["Sum"]!.GetValue<double>())];
        (await SumsAsync(1)).ShouldBe([1, 2, 1]);
        (await SumsAsync(60)).ShouldBe([4]);
    }

    private static JsonObject Datum(JsonObject datum)
    {
        datum["MetricName"] = "Orders";
        return new() { ["Namespace"] = "Shop", ["MetricData"] = new JsonArray(datum) };
    }

    private JsonObject Asking(JsonObject more)
    {
        var input = new JsonObject { ["Namespace"] = "Shop", ["MetricName"] = "Orders", ["StartTime"] = Minute(-1), ["EndTime"] = Minute(5), ["Period"] = 60 };
        foreach (var (name, value) in more.ToArray())
        {
            input[name] = value!.DeepClone();
        }

        return input;
    }

    private async Task<JsonNode> StatisticsAsync(params string[] statistics) =>
        (await CallAsync("GetMetricStatistics", Asking(new() { ["Statistics"] = new JsonArray([.. statistics.Select(name => JsonValue.Create(name))]) })))["Datapoints"]!.AsArray().ShouldHaveSingleItem()!;
}
