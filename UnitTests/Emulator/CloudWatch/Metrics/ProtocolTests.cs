using System.Formats.Cbor;
using System.Text.Json.Nodes;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Metrics;

public sealed class ProtocolTests : CloudWatchFacts
{
    [Fact]
    public async Task Every_protocol_tells_the_same()
    {
        var at = Clock.GetUtcNow();
        var (put, _) = await CborAsync("PutMetricData", cbor => Put(cbor, at), gzip: true);
        ((int)put.StatusCode).ShouldBe(200);
        put.Headers.GetValues("smithy-protocol").Single().ShouldBe("rpc-v2-cbor");
        put.Content.Headers.ContentType!.MediaType.ShouldBe("application/cbor");

        var (_, cbor) = await CborAsync("GetMetricStatistics", writer => Ask(writer, at));
        cbor.ToJsonString().ShouldBe($$"""{"Label":"Orders","Datapoints":[{"Timestamp":{{at.ToUnixTimeSeconds()}},"Sum":2.5,"ExtendedStatistics":{"p90":2.5},"Unit":"Count"}]}""");

        var json = await CallAsync("GetMetricStatistics", new()
        {
            ["Namespace"] = "Shop",
            ["MetricName"] = "Orders",
            ["StartTime"] = Minute(0),
            ["EndTime"] = Minute(1),
            ["Period"] = 60,
            ["Statistics"] = new JsonArray("Sum"),
            ["ExtendedStatistics"] = new JsonArray("p90"),
        });
        JsonNode.DeepEquals(json, cbor).ShouldBeTrue(json.ToJsonString());

        var xml = await QueryAsync(
            "GetMetricStatistics",
            ("Namespace", "Shop"), ("MetricName", "Orders"), ("StartTime", "2026-11-22T12:00:00Z"), ("EndTime", "2026-11-22T12:01:00Z"), ("Period", "60"),
            ("Statistics.member.1", "Sum"), ("ExtendedStatistics.member.1", "p90"));
        xml.ToString(System.Xml.Linq.SaveOptions.DisableFormatting).ShouldBe(
            "<GetMetricStatisticsResult><Label>Orders</Label><Datapoints><member><Timestamp>2026-11-22T12:00:00Z</Timestamp><Sum>2.5</Sum><ExtendedStatistics><entry><key>p90</key><value>2.5</value></entry></ExtendedStatistics><Unit>Count</Unit></member></Datapoints></GetMetricStatisticsResult>");
    }

    [Fact]
    public async Task Every_protocol_has_its_own_form_of_errors()
    {
        var (response, error) = await CborAsync("PutMetricData", cbor =>
        {
            cbor.WriteStartMap(0);
            cbor.WriteEndMap();
        });
        ((int)response.StatusCode).ShouldBe(400);
        response.Headers.GetValues("x-amzn-query-error").Single().ShouldBe("MissingParameter;Sender");
        error.ToJsonString().ShouldBe("""{"__type":"com.amazonaws.cloudwatch#MissingRequiredParameterException","message":"The parameter Namespace is required."}""");

        (await RefusalAsync("PutMetricData", [])).ShouldBe("MissingRequiredParameterException (MissingParameter;Sender): The parameter Namespace is required.");
        var fault = await Should.ThrowAsync<QueryFault>(() => QueryAsync("PutMetricData"));
        fault.Message.ShouldBe("400 MissingParameter: The parameter Namespace is required.");
    }

    [Fact]
    public async Task What_is_no_CBOR_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/service/GraniteServiceVersion20100801/operation/ListMetrics") { Content = new ByteArrayContent([0xff, 0x00]) };
        request.Headers.Add("smithy-protocol", "rpc-v2-cbor");
        using var response = await Aws.Http.SendAsync(request);
        ((int)response.StatusCode).ShouldBe(400);
        response.Headers.GetValues("x-amzn-query-error").Single().ShouldBe("MalformedInput;Sender");
    }

    [Fact]
    public async Task An_operation_that_is_not_offered_is_unknown_in_every_protocol()
    {
        var (response, error) = await CborAsync("PutAnomalyDetector", cbor =>
        {
            cbor.WriteStartMap(0);
            cbor.WriteEndMap();
        });
        ((int)response.StatusCode).ShouldBe(404);
        error["__type"]!.ToString().ShouldBe("com.amazonaws.cloudwatch#UnknownOperationException");
        (await RefusalAsync("PutAnomalyDetector", [])).ShouldStartWith("UnknownOperationException");
        (await Should.ThrowAsync<QueryFault>(() => QueryAsync("PutAnomalyDetector"))).Message.ShouldBe(
            "400 InvalidAction: Could not find operation PutAnomalyDetector for version 2010-08-01");
    }

    [Fact]
    public async Task It_is_called_cloudwatch_in_LocalStacks_health_and_reset()
    {
        await PutAsync("Orders", 1);
        (await Aws.JsonAsync("/_localstack/health"))["services"]!["cloudwatch"]!.ToString().ShouldBe("running");

        using var reset = await Aws.Http.PostAsync("/_localstack/state/cloudwatch/reset", null);

        reset.IsSuccessStatusCode.ShouldBeTrue();
        (await CallAsync("ListMetrics", []))["Metrics"]!.AsArray().ShouldBeEmpty();
    }

    private static void Put(CborWriter cbor, DateTimeOffset at)
    {
        cbor.WriteStartMap(2);
        Text(cbor, "Namespace", "Shop");
        cbor.WriteTextString("MetricData");
        cbor.WriteStartArray(1);
        cbor.WriteStartMap(null);
        Text(cbor, "MetricName", "Orders");
        Text(cbor, "Unit", "Count");
        cbor.WriteTextString("Value");
        cbor.WriteDouble(2.5);
        Time(cbor, "Timestamp", at);
        cbor.WriteEndMap();
        cbor.WriteEndArray();
        cbor.WriteEndMap();
    }

    private static void Ask(CborWriter cbor, DateTimeOffset at)
    {
        cbor.WriteStartMap(null);
        Text(cbor, "Namespace", "Shop");
        Text(cbor, "MetricName", "Orders");
        Time(cbor, "StartTime", at);
        Time(cbor, "EndTime", at.AddMinutes(1));
        cbor.WriteTextString("Period");
        cbor.WriteInt32(60);
        foreach (var (list, item) in new[] { ("Statistics", "Sum"), ("ExtendedStatistics", "p90") })
        {
            cbor.WriteTextString(list);
            cbor.WriteStartArray(1);
            cbor.WriteTextString(item);
            cbor.WriteEndArray();
        }

        cbor.WriteEndMap();
    }

    private static void Text(CborWriter cbor, string name, string value)
    {
        cbor.WriteTextString(name);
        cbor.WriteTextString(value);
    }

    private static void Time(CborWriter cbor, string name, DateTimeOffset at)
    {
        cbor.WriteTextString(name);
        cbor.WriteTag(CborTag.UnixTimeSeconds);
        cbor.WriteInt64(at.ToUnixTimeSeconds());
    }
}
