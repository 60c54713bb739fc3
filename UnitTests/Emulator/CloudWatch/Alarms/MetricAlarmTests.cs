using System.Text;
using System.Text.Json.Nodes;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Alarms;

public sealed class MetricAlarmTests : AlarmFacts
{
    [Fact]
    public async Task A_new_alarm_is_unchecked()
    {
        await PutAlarmAsync(new() { ["AlarmDescription"] = "Few", ["TreatMissingData"] = "ignore", ["Dimensions"] = new JsonArray(Dimension("shop", "a")), ["Unit"] = "Count" });

        var at = Minute(0);
        (await DescribeAsync()).ToJsonString().ShouldBe(
            $$"""{"AlarmName":"Orders-Low","AlarmArn":"arn:aws:cloudwatch:us-east-1:000000000000:alarm:Orders-Low","AlarmDescription":"Few","AlarmConfigurationUpdatedTimestamp":{{at}},"ActionsEnabled":true,"OKActions":[],"AlarmActions":["{{Topic}}"],"InsufficientDataActions":[],"StateValue":"INSUFFICIENT_DATA","StateReason":"Unchecked: Initial alarm creation","StateUpdatedTimestamp":{{at}},"StateTransitionedTimestamp":{{at}},"MetricName":"Orders","Namespace":"Shop","Statistic":"Sum","Dimensions":[{"Name":"shop","Value":"a"}],"Period":60,"Unit":"Count","EvaluationPeriods":1,"Threshold":2.0,"ComparisonOperator":"GreaterThanThreshold","TreatMissingData":"ignore"}""");
    }

    [Fact]
    public async Task It_goes_off_and_publishes_and_comes_back()
    {
        await PutAlarmAsync(new() { ["TreatMissingData"] = "notBreaching", ["OKActions"] = new JsonArray(Topic) });
        await PutAsync("Orders", 21.5);

        await EvaluateAsync();

        var alarm = await DescribeAsync();
        alarm["StateValue"]!.ToString().ShouldBe("ALARM");
        alarm["StateReason"]!.ToString().ShouldBe("Threshold Crossed: 1 datapoint [21.5 (22/11/26 12:00:00)] was greater than the threshold (2.0).");
        alarm["StateReasonData"]!.ToString().ShouldBe(
            """{"version":"1.0","queryDate":"2026-11-22T12:01:00.000+0000","startDate":"2026-11-22T12:00:00.000+0000","statistic":"Sum","period":60,"recentDatapoints":[21.5],"threshold":2.0,"evaluatedDatapoints":[{"timestamp":"2026-11-22T12:00:00.000+0000","sampleCount":1.0,"value":21.5}]}""");
        var message = Actions.Published.ShouldHaveSingleItem();
        message.TopicArn.ShouldBe(Topic);
        message.Subject.ShouldBe("ALARM: \"Orders-Low\" in US East (N. Virginia)");
        message.Service!.Principal.ShouldBe("cloudwatch.amazonaws.com");
        message.Service.SourceArn.ShouldBe("arn:aws:cloudwatch:us-east-1:000000000000:alarm:Orders-Low");
        message.Message.ShouldBe(
            $$$"""{"AlarmName":"Orders-Low","AlarmDescription":null,"AWSAccountId":"000000000000","AlarmConfigurationUpdatedTimestamp":"2026-11-22T12:00:00.000+0000","NewStateValue":"ALARM","NewStateReason":"Threshold Crossed: 1 datapoint [21.5 (22/11/26 12:00:00)] was greater than the threshold (2.0).","StateChangeTime":"2026-11-22T12:01:00.000+0000","Region":"US East (N. Virginia)","AlarmArn":"arn:aws:cloudwatch:us-east-1:000000000000:alarm:Orders-Low","OldStateValue":"INSUFFICIENT_DATA","OKActions":["{{{Topic}}}"],"AlarmActions":["{{{Topic}}}"],"InsufficientDataActions":[],"Trigger":{"MetricName":"Orders","Namespace":"Shop","StatisticType":"Statistic","Statistic":"SUM","Unit":null,"Dimensions":[],"Period":60,"EvaluationPeriods":1,"ComparisonOperator":"GreaterThanThreshold","Threshold":2.0,"TreatMissingData":"notBreaching","EvaluateLowSampleCountPercentile":""}}""");

        await EvaluateAsync(5);

        (await DescribeAsync())["StateReason"]!.ToString().ShouldBe("Threshold Crossed: no datapoints were received for 1 period and 1 missing datapoint was treated as [NonBreaching].");
        Actions.Published.Count.ShouldBe(2);
        Actions.Published[1].Subject.ShouldBe("OK: \"Orders-Low\" in US East (N. Virginia)");
    }

    [Fact]
    public async Task It_stays_where_it_is_without_doing_it_again()
    {
        await PutAlarmAsync();
        for (var minute = 0; minute < 3; minute++)
        {
            await PutAsync("Orders", 9);
            await EvaluateAsync();
        }

        Actions.Published.ShouldHaveSingleItem();
        (await HistoryAsync("StateUpdate")).ShouldBe(["Alarm updated from INSUFFICIENT_DATA to ALARM"]);
    }

    [Fact]
    public async Task Two_out_of_three_are_told()
    {
        await PutAlarmAsync(new() { ["EvaluationPeriods"] = 3, ["DatapointsToAlarm"] = 2 });
        foreach (var orders in new[] { 3, 1, 12_000_000 })
        {
            await PutAsync("Orders", orders);
            await EvaluateAsync();
        }

        (await DescribeAsync())["StateReason"]!.ToString().ShouldBe(
            "Threshold Crossed: 2 out of the last 3 datapoints [1.2E7 (22/11/26 12:02:00), 3.0 (22/11/26 12:00:00)] were greater than the threshold (2.0) (minimum 2 datapoints for OK -> ALARM transition).");
    }

    [Fact]
    public async Task Without_data_it_does_not_know()
    {
        await PutAlarmAsync(new() { ["EvaluationPeriods"] = 2, ["InsufficientDataActions"] = new JsonArray(Topic) });
        await PutAsync("Orders", 1);
        await EvaluateAsync();
        (await StateAsync()).ShouldBe("OK");

        await EvaluateAsync(10);

        var alarm = await DescribeAsync();
        alarm["StateValue"]!.ToString().ShouldBe("INSUFFICIENT_DATA");
        alarm["StateReason"]!.ToString().ShouldBe("Insufficient Data: 2 datapoints were unknown.");
        Actions.Published.ShouldHaveSingleItem().Subject.ShouldBe("INSUFFICIENT_DATA: \"Orders-Low\" in US East (N. Virginia)");
    }

    [Fact]
    public async Task Longer_periods_slide_by_the_minute()
    {
        await PutAlarmAsync(new() { ["Period"] = 300, ["Threshold"] = 5 });
        foreach (var orders in new[] { 2, 2, 2 })
        {
            await PutAsync("Orders", orders);
            await EvaluateAsync();
        }

        (await DescribeAsync())["StateReason"]!.ToString().ShouldBe("Threshold Crossed: 1 datapoint [6.0 (22/11/26 11:58:00)] was greater than the threshold (5.0).");
    }

    [Fact]
    public async Task Percentiles_are_watched_too_and_few_values_can_be_passed_over()
    {
        JsonObject Percentile(string? lowSamples) => new() { ["Statistic"] = null, ["ExtendedStatistic"] = "p90", ["EvaluateLowSampleCountPercentile"] = lowSamples };
        await PutAlarmAsync(Percentile("ignore"));
        await PutAsync("Orders", 9);
        await EvaluateAsync();
        (await StateAsync()).ShouldBe("INSUFFICIENT_DATA");

        await PutAlarmAsync(Percentile("evaluate"));
        await EvaluateAsync(0);
        (await StateAsync()).ShouldBe("ALARM");
        JsonNode.Parse(Actions.Published.Single().Message)!["Trigger"]!["ExtendedStatistic"]!.ToString().ShouldBe("p90");
    }

    [Fact]
    public async Task Metric_math_goes_off()
    {
        var math = OfMath(
            new JsonObject { ["Id"] = "rate", ["Expression"] = "IF(orders > 1, 100 * orders / visits, 0)", ["Label"] = "Rate" },
            Query("orders", "Orders"),
            Query("visits", "Visits"));
        await PutAlarmAsync(math);
        await PutAsync("Orders", 5);
        await PutAsync("Visits", 50);

        await EvaluateAsync();

        (await DescribeAsync())["StateReason"]!.ToString().ShouldBe("Threshold Crossed: 1 datapoint [10.0 (22/11/26 12:00:00)] was greater than the threshold (2.0).");
        JsonNode.Parse(Actions.Published.Single().Message)!["Trigger"]!.ToJsonString().ShouldBe(
            """{"Period":60,"EvaluationPeriods":1,"ComparisonOperator":"GreaterThanThreshold","Threshold":2.0,"TreatMissingData":"","EvaluateLowSampleCountPercentile":"","Metrics":[{"Expression":"IF(orders \u003E 1, 100 * orders / visits, 0)","Id":"rate","Label":"Rate","ReturnData":true},{"Id":"orders","MetricStat":{"Metric":{"Dimensions":[],"MetricName":"Orders","Namespace":"Shop"},"Period":60,"Stat":"Sum"},"ReturnData":false},{"Id":"visits","MetricStat":{"Metric":{"Dimensions":[],"MetricName":"Visits","Namespace":"Shop"},"Period":60,"Stat":"Sum"},"ReturnData":false}]}""");
        (await DescribeAsync())["Metrics"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_function_gets_the_event()
    {
        await PutAlarmAsync(new() { ["AlarmActions"] = new JsonArray(Function) });
        await CallAsync("SetAlarmState", new() { ["AlarmName"] = "Orders-Low", ["StateValue"] = "ALARM", ["StateReason"] = "testing" });

        var invocation = Actions.Invoked.ShouldHaveSingleItem();
        invocation.Function.ShouldBe(Function);
        invocation.Service!.Principal.ShouldBe("lambda.alarms.cloudwatch.amazonaws.com");
        Encoding.UTF8.GetString(invocation.Payload.Span).ShouldBe(
            """{"source":"aws.cloudwatch","alarmArn":"arn:aws:cloudwatch:us-east-1:000000000000:alarm:Orders-Low","accountId":"000000000000","time":"2026-11-22T12:00:00.000+0000","region":"us-east-1","alarmData":{"alarmName":"Orders-Low","state":{"value":"ALARM","reason":"testing","timestamp":"2026-11-22T12:00:00.000+0000"},"previousState":{"value":"INSUFFICIENT_DATA","reason":"Unchecked: Initial alarm creation","timestamp":"2026-11-22T12:00:00.000+0000"},"configuration":{"metrics":[{"id":"m1","metricStat":{"metric":{"namespace":"Shop","name":"Orders","dimensions":{}},"period":60,"stat":"Sum"},"returnData":true}]}}}""");
    }

    [Fact]
    public async Task An_action_that_fails_is_in_the_history_and_the_alarm_goes_on()
    {
        Actions.Failure = "Topic does not exist";
        await PutAlarmAsync();
        await PutAsync("Orders", 9);
        await EvaluateAsync();

        (await StateAsync()).ShouldBe("ALARM");
        (await HistoryAsync(null)).ShouldBe(
            [$"Failed to execute action {Topic}. Received error: \"Topic does not exist\"", "Alarm updated from INSUFFICIENT_DATA to ALARM", "Alarm \"Orders-Low\" created"]);
    }

    [Fact]
    public async Task Disabled_actions_are_not_done()
    {
        await PutAlarmAsync();
        await CallAsync("DisableAlarmActions", new() { ["AlarmNames"] = new JsonArray("Orders-Low", "nobody") });
        (await DescribeAsync())["ActionsEnabled"]!.GetValue<bool>().ShouldBeFalse();
        await SetAsync("ALARM");
        Actions.Published.ShouldBeEmpty();

        await CallAsync("EnableAlarmActions", new() { ["AlarmNames"] = new JsonArray("Orders-Low") });
        await SetAsync("OK");
        await SetAsync("ALARM");
        Actions.Published.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_state_that_was_set_lasts_until_the_next_evaluation()
    {
        await PutAlarmAsync();
        await PutAsync("Orders", 1);
        await SetAsync("ALARM");

        await EvaluateAsync();

        (await DescribeAsync())["StateReason"]!.ToString().ShouldBe("Threshold Crossed: 1 datapoint [1.0 (22/11/26 12:00:00)] was not greater than the threshold (2.0).");
    }

    [Fact]
    public async Task An_update_keeps_the_state_and_deletion_ends_it()
    {
        await PutAlarmAsync();
        await SetAsync("ALARM");
        await PutAlarmAsync(new() { ["Threshold"] = 7 });
        (await DescribeAsync())["StateValue"]!.ToString().ShouldBe("ALARM");

        await CallAsync("DeleteAlarms", new() { ["AlarmNames"] = new JsonArray("Orders-Low") });

        (await CallAsync("DescribeAlarms", []))["MetricAlarms"]!.AsArray().ShouldBeEmpty();
        (await HistoryAsync("ConfigurationUpdate")).ShouldBe(["Alarm \"Orders-Low\" deleted", "Alarm \"Orders-Low\" updated", "Alarm \"Orders-Low\" created"]);
        (await RefusalAsync("DeleteAlarms", new() { ["AlarmNames"] = new JsonArray("Orders-Low") })).ShouldBe("ResourceNotFound (ResourceNotFound;Sender): Alarms not found: Orders-Low");
    }

    [Fact]
    public async Task An_alarm_that_cannot_be_evaluated_does_not_keep_the_others_from_it()
    {
        var broken = OfMath(new JsonObject { ["Id"] = "e", ["Expression"] = "SUM(orders)" }, Query("orders", "Orders"));
        broken["AlarmName"] = "A-Broken";
        await PutAlarmAsync(broken);
        await PutAlarmAsync();
        await PutAsync("Orders", 9);

        await EvaluateAsync();

        (await StateAsync("A-Broken")).ShouldBe("INSUFFICIENT_DATA");
        (await StateAsync()).ShouldBe("ALARM");
    }

    [Theory]
    [InlineData("""{"AlarmName": null}""", "ValidationException (ValidationError;Sender): 1 validation error detected: Value null at 'alarmName' failed to satisfy constraint: Member must not be null")]
    [InlineData("""{"ComparisonOperator": "Above"}""", "ValidationException (ValidationError;Sender): 1 validation error detected: Value 'Above' at 'comparisonOperator' failed to satisfy constraint: Member must satisfy enum value set: [GreaterThanOrEqualToThreshold, GreaterThanThreshold, LessThanThreshold, LessThanOrEqualToThreshold, LessThanLowerOrGreaterThanUpperThreshold, LessThanLowerThreshold, GreaterThanUpperThreshold]")]
    [InlineData("""{"Period": 45}""", "ValidationException (ValidationError;Sender): Period must be 10, 20, 30 or a multiple of 60")]
    [InlineData("""{"EvaluationPeriods": 1441}""", "ValidationException (ValidationError;Sender): Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400).")]
    [InlineData("""{"DatapointsToAlarm": 2}""", "ValidationException (ValidationError;Sender): DatapointsToAlarm must be less than or equal to EvaluationPeriods")]
    [InlineData("""{"TreatMissingData": "bad"}""", "ValidationException (ValidationError;Sender): Option bad is not supported. Supported options for parameter TreatMissingData are breaching, notBreaching, ignore and missing.")]
    [InlineData("""{"AlarmActions": ["nowhere"]}""", "ValidationException (ValidationError;Sender): Invalid arn syntax: nowhere")]
    [InlineData("""{"Statistic": null, "ExtendedStatistic": "p101"}""", "InvalidParameterValueException (InvalidParameterValue;Sender): The value p101 for parameter ExtendedStatistic is not supported.")]
    [InlineData("""{"Threshold": null}""", "ValidationException (ValidationError;Sender): Threshold must not be null")]
    [InlineData("""{"Metrics": [{"Id": "e", "Expression": "1"}]}""", "InvalidParameterCombinationException (InvalidParameterCombination;Sender): The parameters Metrics and MetricName are mutually exclusive and you have specified both.")]
    public async Task What_is_wrong_is_told(string more, string refusal) => (await RefusalAsync("PutMetricAlarm", Alarm(JsonNode.Parse(more)!.AsObject()))).ShouldBe(refusal);

    [Fact]
    public async Task A_state_that_cannot_be_set_is_refused()
    {
        await PutAlarmAsync();
        JsonObject Set(string name, string state, string? data = null) => new() { ["AlarmName"] = name, ["StateValue"] = state, ["StateReason"] = "r", ["StateReasonData"] = data };

        (await RefusalAsync("SetAlarmState", Set("Orders-Low", "INVALID"))).ShouldBe(
            "ValidationException (ValidationError;Sender): 1 validation error detected: Value 'INVALID' at 'stateValue' failed to satisfy constraint: Member must satisfy enum value set: [INSUFFICIENT_DATA, ALARM, OK]");
        (await RefusalAsync("SetAlarmState", Set("nobody", "OK"))).ShouldBe("ResourceNotFound (ResourceNotFound;Sender): ");
        (await RefusalAsync("SetAlarmState", Set("Orders-Low", "OK", "{"))).ShouldBe("InvalidFormatFault (InvalidFormat;Sender): StateReasonData was not valid JSON");
    }

    [Fact]
    public async Task Alarms_are_found_by_what_they_are()
    {
        await PutAlarmAsync();
        await PutAlarmAsync(new() { ["AlarmName"] = "Visits", ["MetricName"] = "Visits", ["AlarmActions"] = new JsonArray() });
        await SetAsync("ALARM");

        async Task<string[]> FoundAsync(string operation, JsonObject input) => [.. (await CallAsync(operation, input))["MetricAlarms"]!.AsArray().Select(alarm => alarm!["AlarmName"]!.ToString())];
        (await FoundAsync("DescribeAlarms", [])).ShouldBe(["Orders-Low", "Visits"]);
        (await FoundAsync("DescribeAlarms", new() { ["AlarmNamePrefix"] = "V" })).ShouldBe(["Visits"]);
        (await FoundAsync("DescribeAlarms", new() { ["StateValue"] = "ALARM" })).ShouldBe(["Orders-Low"]);
        (await FoundAsync("DescribeAlarms", new() { ["ActionPrefix"] = "arn:aws:sns" })).ShouldBe(["Orders-Low"]);
        (await FoundAsync("DescribeAlarmsForMetric", new() { ["Namespace"] = "Shop", ["MetricName"] = "Visits" })).ShouldBe(["Visits"]);
        (await FoundAsync("DescribeAlarmsForMetric", new() { ["Namespace"] = "Shop", ["MetricName"] = "Visits", ["Statistic"] = "Average" })).ShouldBeEmpty();
        var page = await CallAsync("DescribeAlarms", new() { ["MaxRecords"] = 1 });
        (await FoundAsync("DescribeAlarms", new() { ["MaxRecords"] = 1, ["NextToken"] = page["NextToken"]!.ToString() })).ShouldBe(["Visits"]);
    }

    [Fact]
    public async Task Tags_are_kept_changed_and_told()
    {
        await PutAlarmAsync(new() { ["Tags"] = new JsonArray(new JsonObject { ["Key"] = "team", ["Value"] = "a" }, new JsonObject { ["Key"] = "tier", ["Value"] = "1" }) });
        var arn = new JsonObject { ["ResourceARN"] = "arn:aws:cloudwatch:us-east-1:000000000000:alarm:Orders-Low" };
        JsonObject With(string name, JsonNode value)
        {
            var input = arn.DeepClone().AsObject();
            input[name] = value;
            return input;
        }

        await CallAsync("TagResource", With("Tags", new JsonArray(new JsonObject { ["Key"] = "team", ["Value"] = "b" })));
        await CallAsync("UntagResource", With("TagKeys", new JsonArray("tier")));

        (await CallAsync("ListTagsForResource", arn)).ToJsonString().ShouldBe("""{"Tags":[{"Key":"team","Value":"b"}]}""");
        (await RefusalAsync("ListTagsForResource", new() { ["ResourceARN"] = "arn:aws:cloudwatch:us-east-1:000000000000:alarm:nobody" })).ShouldBe(
            "ResourceNotFoundException (ResourceNotFoundException;Sender): Resource not found: arn:aws:cloudwatch:us-east-1:000000000000:alarm:nobody");
    }

    private Task SetAsync(string state) => CallAsync("SetAlarmState", new() { ["AlarmName"] = "Orders-Low", ["StateValue"] = state, ["StateReason"] = "testing" });

    private async Task<string[]> HistoryAsync(string? type)
    {
        var answer = await CallAsync("DescribeAlarmHistory", new() { ["AlarmName"] = "Orders-Low", ["HistoryItemType"] = type });
        return [.. answer["AlarmHistoryItems"]!.AsArray().Select(item => item!["HistorySummary"]!.ToString())];
    }

    private static JsonObject Query(string id, string metric) => new()
    {
        ["Id"] = id,
        ["ReturnData"] = false,
        ["MetricStat"] = new JsonObject { ["Metric"] = new JsonObject { ["Namespace"] = "Shop", ["MetricName"] = metric }, ["Period"] = 60, ["Stat"] = "Sum" },
    };

    private static JsonObject OfMath(params JsonObject[] queries) => new()
    {
        ["Namespace"] = null,
        ["MetricName"] = null,
        ["Statistic"] = null,
        ["Period"] = null,
        ["Metrics"] = new JsonArray([.. queries]),
    };
}
