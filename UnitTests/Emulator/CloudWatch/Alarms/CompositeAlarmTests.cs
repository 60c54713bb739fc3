using System.Text.Json.Nodes;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Alarms;

public sealed class CompositeAlarmTests : AlarmFacts
{
    [Fact]
    public async Task It_follows_the_alarms_that_it_names()
    {
        await PutAlarmAsync(new() { ["AlarmActions"] = new JsonArray() });
        await PutCompositeAsync("Shop-Down", "ALARM(\"Orders-Low\") AND NOT ALARM(Orders-Low) OR ALARM(Orders-Low)");
        (await DescribeAsync("Shop-Down"))["StateReason"]!.ToString().ShouldBe(
            "arn:aws:cloudwatch:us-east-1:000000000000:alarm:Shop-Down was created and its alarm rule evaluates to OK");

        await PutAsync("Orders", 9);
        await EvaluateAsync();

        var alarm = await DescribeAsync("Shop-Down");
        alarm["StateValue"]!.ToString().ShouldBe("ALARM");
        alarm["StateReason"]!.ToString().ShouldBe("arn:aws:cloudwatch:us-east-1:000000000000:alarm:Orders-Low transitioned to ALARM at Sunday 22 November, 2026 12:01:00 UTC");
        alarm["StateReasonData"]!.ToString().ShouldBe(
            """{"triggeringAlarms":[{"arn":"arn:aws:cloudwatch:us-east-1:000000000000:alarm:Orders-Low","state":{"value":"ALARM","timestamp":"2026-11-22T12:01:00.000+0000"}}]}""");
        var message = JsonNode.Parse(Actions.Published.ShouldHaveSingleItem().Message)!;
        message["AlarmRule"]!.ToString().ShouldBe("ALARM(\"Orders-Low\") AND NOT ALARM(Orders-Low) OR ALARM(Orders-Low)");
        message["TriggeringChildren"]!.ToJsonString().ShouldBe(
            """[{"Arn":"arn:aws:cloudwatch:us-east-1:000000000000:alarm:Orders-Low","State":{"Value":"ALARM","Timestamp":"2026-11-22T12:01:00.000\u002B0000"}}]""");
    }

    [Fact]
    public async Task One_above_the_other_follows_at_once()
    {
        await PutAlarmAsync(new() { ["AlarmActions"] = new JsonArray() });
        await PutCompositeAsync("B-Middle", "ALARM(Orders-Low)");
        await PutCompositeAsync("A-Top", "ALARM(B-Middle)");

        Clock.Advance(TimeSpan.FromSeconds(1));
        await CallAsync("SetAlarmState", new() { ["AlarmName"] = "Orders-Low", ["StateValue"] = "ALARM", ["StateReason"] = "testing" });

        (await StateAsync("B-Middle")).ShouldBe("ALARM");
        (await StateAsync("A-Top")).ShouldBe("ALARM");
        var parents = await CallAsync("DescribeAlarms", new() { ["ParentsOfAlarmName"] = "Orders-Low" });
        parents["CompositeAlarms"]!.AsArray().Select(alarm => alarm!["AlarmName"]!.ToString()).ShouldBe(["B-Middle"]);
        var children = await CallAsync("DescribeAlarms", new() { ["ChildrenOfAlarmName"] = "A-Top" });
        children["CompositeAlarms"]!.AsArray().Select(alarm => alarm!["AlarmName"]!.ToString()).ShouldBe(["B-Middle"]);
    }

    [Fact]
    public async Task A_suppressor_holds_the_actions_back()
    {
        await PutAlarmAsync(new() { ["AlarmName"] = "Deploying", ["MetricName"] = "Deploying" });
        await PutAlarmAsync(new() { ["AlarmActions"] = new JsonArray() });
        await PutCompositeAsync("Shop-Down", "ALARM(Orders-Low)", new() { ["ActionsSuppressor"] = "Deploying", ["ActionsSuppressorWaitPeriod"] = 60, ["ActionsSuppressorExtensionPeriod"] = 60 });
        await CallAsync("SetAlarmState", new() { ["AlarmName"] = "Deploying", ["StateValue"] = "ALARM", ["StateReason"] = "testing" });
        Actions.Published.Clear();

        await CallAsync("SetAlarmState", new() { ["AlarmName"] = "Orders-Low", ["StateValue"] = "ALARM", ["StateReason"] = "testing" });

        (await DescribeAsync("Shop-Down"))["ActionsSuppressedBy"]!.ToString().ShouldBe("Alarm");
        Actions.Published.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rules_must_make_sense()
    {
        (await CompositeRefusalAsync("ALARM(")).ShouldBe("ValidationException (ValidationError;Sender): AlarmRule is invalid: unexpected end of the rule");
        (await CompositeRefusalAsync("ALARM(nobody)")).ShouldBe(
            "ValidationException (ValidationError;Sender): Could not save the composite alarm as alarms [arn:aws:cloudwatch:us-east-1:000000000000:alarm:nobody] in the alarm rule do not exist");
        await PutAlarmAsync();
        await PutCompositeAsync("Shop-Down", "ALARM(Orders-Low)");
        await PutCompositeAsync("Top", "ALARM(Shop-Down)");
        (await CompositeRefusalAsync("ALARM(Top)")).ShouldBe("ValidationException (ValidationError;Sender): Could not save the composite alarm because its alarm rule depends on the alarm itself");
        (await RefusalAsync("DeleteAlarms", new() { ["AlarmNames"] = new JsonArray("Orders-Low") })).ShouldBe(
            "ValidationException (ValidationError;Sender): Cannot delete Orders-Low as there are composite alarm(s) depending on it.");
        await CallAsync("DeleteAlarms", new() { ["AlarmNames"] = new JsonArray("Orders-Low", "Shop-Down", "Top") });
    }

    private Task<string> CompositeRefusalAsync(string rule) => RefusalAsync("PutCompositeAlarm", new() { ["AlarmName"] = "Shop-Down", ["AlarmRule"] = rule });

    private Task PutCompositeAsync(string name, string rule, JsonObject? more = null)
    {
        var input = new JsonObject { ["AlarmName"] = name, ["AlarmRule"] = rule, ["AlarmActions"] = new JsonArray(Topic) };
        foreach (var (member, value) in more ?? [])
        {
            input[member] = value!.DeepClone();
        }

        return CallAsync("PutCompositeAlarm", input);
    }
}
