using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudWatch.Alarms;

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
    public async Task A_suppressor_holds_the_actions_back_and_for_a_while_longer()
    {
        await WithSuppressorAsync();
        await SetAsync("Deploying", "ALARM");
        await SetAsync("Orders-Low", "ALARM");
        await ExpectAsync("Alarm", 0);

        await SetAsync("Deploying", "OK");
        await ExpectAsync("ExtensionPeriod", 0);

        await SettleAsync(TimeSpan.FromSeconds(59));
        await ExpectAsync("ExtensionPeriod", 0);
        await SettleAsync(TimeSpan.FromSeconds(1));
        await ExpectAsync(null, 1);
    }

    [Fact]
    public async Task Actions_wait_for_the_suppressor()
    {
        await WithSuppressorAsync();
        await SetAsync("Orders-Low", "ALARM");
        await ExpectAsync("WaitPeriod", 0);
        await SettleAsync(TimeSpan.FromSeconds(60));
        await ExpectAsync(null, 1);
    }

    [Fact]
    public async Task An_alarm_that_is_over_before_its_actions_were_done_does_nothing()
    {
        await WithSuppressorAsync();
        await SetAsync("Orders-Low", "ALARM");
        await SetAsync("Orders-Low", "OK");
        await SettleAsync(TimeSpan.FromSeconds(60));
        await ExpectAsync(null, 0);
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

    private async Task WithSuppressorAsync()
    {
        await PutAlarmAsync(new() { ["AlarmName"] = "Deploying", ["MetricName"] = "Deploying", ["AlarmActions"] = new JsonArray() });
        await PutAlarmAsync(new() { ["AlarmActions"] = new JsonArray() });
        await PutCompositeAsync("Shop-Down", "ALARM(Orders-Low)", new() { ["ActionsSuppressor"] = "Deploying", ["ActionsSuppressorWaitPeriod"] = 60, ["ActionsSuppressorExtensionPeriod"] = 60 });
        await SettleAsync(TimeSpan.FromSeconds(60));
        Actions.Published.Clear();
    }

    private Task SetAsync(string name, string state) => CallAsync("SetAlarmState", new() { ["AlarmName"] = name, ["StateValue"] = state, ["StateReason"] = "testing" });

    private Task SettleAsync(TimeSpan later)
    {
        Clock.Advance(later);
        return Aws.Get<AlarmTransitions>().EvaluateCompositesAsync("us-east-1", CancellationToken.None);
    }

    private async Task ExpectAsync(string? suppressedBy, int published)
    {
        (await DescribeAsync("Shop-Down"))["ActionsSuppressedBy"]?.ToString().ShouldBe(suppressedBy);
        Actions.Published.Count.ShouldBe(published);
    }
}
