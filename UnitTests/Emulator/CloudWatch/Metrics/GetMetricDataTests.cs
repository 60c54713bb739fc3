using System.Text.Json.Nodes;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Metrics;

public sealed class GetMetricDataTests : CloudWatchFacts
{
    /// <summary>Orders is 4 and 6, a minute apart; Visits is 8 and, a minute later, nothing.</summary>
    [Theory]
    [InlineData("orders", "4,6")]
    [InlineData("orders + visits", "12,")]
    [InlineData("-orders * 2 ^ 3 / 4", "-8,-12")]
    [InlineData("100 * orders / visits", "50,")]
    [InlineData("orders / 0", ",")]
    [InlineData("orders > 4", "0,1")]
    [InlineData("orders >= 4 AND orders < 6", "1,0")]
    [InlineData("orders == 4 || orders == 6", "1,1")]
    [InlineData("IF(orders > 5, orders, 0)", "0,6")]
    [InlineData("IF(orders > 5, orders)", ",6")]
    [InlineData("IF(1, orders, visits)", "4,6")]
    [InlineData("FILL(visits, 0)", "8,0")]
    [InlineData("FILL(visits, REPEAT)", "8,8")]
    [InlineData("FILL(nothing, 3)", "3,3")]
    [InlineData("SUM([orders, visits])", "12,6")]
    [InlineData("SUM(METRICS())", "12,6")]
    [InlineData("SUM(METRICS('ord'))", "4,6")]
    [InlineData("MAX([orders, 5])", "5,6")]
    [InlineData("AVG([orders, FILL(visits, 0)])", "6,3")]
    [InlineData("orders - MIN(orders)", "0,2")]
    [InlineData("orders * 0 + STDDEV(orders)", "1,1")]
    [InlineData("orders * 0 + DATAPOINT_COUNT(visits)", "1,1")]
    [InlineData("orders * 0 + METRIC_COUNT(METRICS())", "3,3")]
    [InlineData("orders * 0 + PERIOD(orders)", "60,60")]
    [InlineData("DIFF(orders)", ",2")]
    [InlineData("DIFF_TIME(orders)", ",60")]
    [InlineData("RATE(orders) * 60", ",2")]
    [InlineData("RUNNING_SUM(orders)", "4,10")]
    [InlineData("CEIL(orders / 4)", "1,2")]
    [InlineData("FLOOR(orders / 4)", "1,1")]
    [InlineData("ABS(orders - 5)", "1,1")]
    [InlineData("LOG10(orders * 0 + 100)", "2,2")]
    [InlineData("HOUR(orders)", "11,11")]
    [InlineData("MINUTE(orders)", "58,59")]
    [InlineData("TIME_SERIES(7)", "7,7")]
    [InlineData("FIRST(SORT(METRICS(), MAX, DESC))", "8,")]
    [InlineData("LAST(SLICE(REMOVE_EMPTY(METRICS()), 0, 1))", "4,6")]
    [InlineData("FIRST(SEARCH('{Shop} MetricName=\"Orders\"', 'Sum', 60))", "4,6")]
    [InlineData("SUM(SEARCH('Shop MetricName=(\"Orders\" OR \"Visits\")', 'Sum', 60))", "12,6")]
    [InlineData("SUM(SEARCH('Shop NOT Visits', 'Sum', 60))", "4,6")]
    public async Task Metric_math(string expression, string expected)
    {
        await PutAsync("Orders", 4, minutesAgo: 2);
        await PutAsync("Orders", 6, minutesAgo: 1);
        await PutAsync("Visits", 8, minutesAgo: 2);

        var answer = await AskAsync(Metric("orders", "Orders", false), Metric("visits", "Visits", false), Metric("nothing", "Nothing", false), Expression("e", expression));

        var result = answer["MetricDataResults"]!.AsArray().ShouldHaveSingleItem()!;
        string At(int minute) => result["Timestamps"]!.AsArray().Select(time => time!.GetValue<long>()).ToList().IndexOf(Minute(minute)) is >= 0 and var index
            ? Math.Round(result["Values"]![index]!.GetValue<double>(), 9).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : "";
        $"{At(-2)},{At(-1)}".ShouldBe(expected);
    }

    [Theory]
    [InlineData("orders +", "Error in expression 'e': Unexpected end of the expression")]
    [InlineData("orders $ 2", "Error in expression 'e': Unexpected character '$' at position 8")]
    [InlineData("unknown + 1", "Error in expression 'e': Variable unknown is not defined")]
    [InlineData("SUM(orders)", "Error in expression 'e': The expression must return a time series, not a single value")]
    [InlineData("METRICS() + METRICS()", "Error in expression 'e': Unsupported operand type(s) for +: '[Array[TimeSeries], Array[TimeSeries]]'")]
    [InlineData("MEDIAN(orders)", "Error in expression 'e': Unknown function MEDIAN")]
    [InlineData("RATE(3)", "Error in expression 'e': Unsupported argument type(s): '[Scalar]'")]
    [InlineData("e + 1", "Error in expression 'e': The expression e refers to itself")]
    [InlineData("ANOMALY_DETECTION_BAND(orders)", "Error in expression 'e': The function ANOMALY_DETECTION_BAND is not supported")]
    [InlineData("SEARCH('{Shop', 'Sum')", "Error in expression 'e': The schema of the search isn't closed")]
    [InlineData("SELECT AVG(Orders) FROM Shop", "Error in expression 'e': Metrics Insights queries are not supported")]
    public async Task What_an_expression_lacks_is_told(string expression, string refusal) =>
        (await RefusalAsync("GetMetricData", Input(Metric("orders", "Orders", false), Expression("e", expression)))).ShouldBe($"ValidationException (ValidationError;Sender): {refusal}");

    [Fact]
    public async Task Points_come_in_pages_newest_first()
    {
        for (var minute = 1; minute <= 3; minute++)
        {
            await PutAsync("Orders", minute, minutesAgo: minute);
            await PutAsync("Visits", 10 * minute, minutesAgo: minute);
        }

        var seen = new List<string>();
        string? token = null;
        do
        {
            var input = Input(Metric("a", "Orders"), Metric("b", "Visits"));
            (input["MaxDatapoints"], input["NextToken"]) = (2, token);
            var page = await CallAsync("GetMetricData", input);
            seen.Add(string.Join(' ', page["MetricDataResults"]!.AsArray().Select(result => $"{result!["Id"]}:{string.Join(',', result["Values"]!.AsArray())}:{result["StatusCode"]}")));
            token = page["NextToken"]?.ToString();
        }
        while (token is not null);

        seen.ShouldBe(["a:1.0,2.0:PartialData", "a:3.0:Complete b:10.0:PartialData", "b:20.0,30.0:Complete"]);
    }

    [Fact]
    public async Task Labels_tell_what_differs_and_what_was_asked_for()
    {
        await PutAsync("Orders", 3, minutesAgo: 1);
        var labelled = Metric("c", "Orders");
        labelled["Label"] = "${PROP('MetricName')} of ${PROP('Namespace')}: ${MAX} ${NO}";

        var answer = await AskAsync(Metric("a", "Orders"), Metric("b", "Orders", stat: "Average"), labelled);

        answer["MetricDataResults"]!.AsArray().Select(result => result!["Label"]!.ToString()).ShouldBe(["Orders Sum", "Orders Average", "Orders of Shop: 3 ${NO}"]);
    }

    [Fact]
    public async Task Several_units_are_told_and_the_first_is_taken()
    {
        await PutAsync("Took", 1, minutesAgo: 1, unit: "Seconds");
        await PutAsync("Took", 60000, minutesAgo: 1, unit: "Milliseconds");

        var result = (await AskAsync(Metric("m", "Took")))["MetricDataResults"]![0]!;

        result["Values"]!.ToJsonString().ShouldBe("[60000.0]");
        var message = result["Messages"]!.AsArray().ShouldHaveSingleItem()!;
        $"{message["Code"]}: {message["Value"]}".ShouldBe("MultipleUnits: Multiple units returned: '[Milliseconds, Seconds]'");
    }

    [Fact]
    public async Task A_region_sees_its_own_metrics()
    {
        await PutAsync("Orders", 3, minutesAgo: 1);
        (await CallAsync("GetMetricData", Input(Metric("m", "Orders")), "eu-west-1"))["MetricDataResults"]![0]!["Values"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_with_queries_is_told()
    {
        (await RefusalAsync("GetMetricData", Input(Metric("m", "Orders"), Metric("m", "Visits")))).ShouldBe("ValidationException (ValidationError;Sender): The values for parameter id in MetricDataQueries are not unique.");
        (await RefusalAsync("GetMetricData", Input(new JsonObject { ["Id"] = "m" }))).ShouldBe("ValidationException (ValidationError;Sender): The parameter MetricDataQueries.member.1.MetricStat is required.\n");
        var same = Input(Metric("m", "Orders"));
        same["EndTime"] = Minute(-10);
        (await RefusalAsync("GetMetricData", same)).ShouldBe("ValidationException (ValidationError;Sender): The parameter StartTime must not equal parameter EndTime.");
        (await RefusalAsync("GetMetricData", Input(Metric("m", "Orders", stat: "Median")))).ShouldBe("ValidationException (ValidationError;Sender): The value Median for parameter MetricDataQueries.member.1.MetricStat.Stat is not supported.\n");
    }

    private Task<JsonObject> AskAsync(params JsonObject[] queries) => CallAsync("GetMetricData", Input(queries));

    private JsonObject Input(params JsonObject[] queries) => new() { ["StartTime"] = Minute(-10), ["EndTime"] = Minute(0), ["MetricDataQueries"] = new JsonArray([.. queries]) };

    private static JsonObject Expression(string id, string expression) => new() { ["Id"] = id, ["Expression"] = expression };

    private static JsonObject Metric(string id, string name, bool returned = true, string stat = "Sum") => new()
    {
        ["Id"] = id,
        ["ReturnData"] = returned,
        ["MetricStat"] = new JsonObject { ["Metric"] = new JsonObject { ["Namespace"] = "Shop", ["MetricName"] = name }, ["Period"] = 60, ["Stat"] = stat },
    };
}
