using System.Globalization;
using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>What a composite alarm makes of the alarms that it names.</summary>
internal static class CompositeEvaluation
{
    /// <summary>The state that the rule gives, with its reason; null to stay as it is.</summary>
    /// <param name="alarm">The composite alarm.</param>
    /// <param name="find">An alarm of its region, by name or ARN.</param>
    /// <param name="now">The time.</param>
    public static AlarmState? Of(Alarm alarm, Func<string, Alarm?> find, DateTimeOffset now)
    {
        if (AlarmRuleParser.Parse(alarm.Composite!.Rule, out _) is not { } rule)
        {
            return null;
        }

        var state = rule.Holds(name => find(name)?.State.Value) ? Alarm.InAlarm : Alarm.Ok;
        if (state == alarm.State.Value)
        {
            return null;
        }

        var children = rule.Alarms.Distinct().Select(find).OfType<Alarm>().ToArray();
        var latest = children.Where(child => child.State.Since > alarm.State.Since).MaxBy(child => child.State.Since);
        var reason = latest is null
            ? $"{alarm.Arn} was created and its alarm rule evaluates to {state}"
            : $"{latest.Arn} transitioned to {latest.State.Value} at {latest.State.Since.UtcDateTime.ToString("dddd dd MMMM, yyyy HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)}";
        return new AlarmState(state, reason, Data(children), now);
    }

    private static string Data(IEnumerable<Alarm> children) => new JsonObject
    {
        ["triggeringAlarms"] = new JsonArray([.. children.Where(child => child.State.Value == Alarm.InAlarm).Select(child => new JsonObject
        {
            ["arn"] = child.Arn,
            ["state"] = new JsonObject { ["value"] = child.State.Value, ["timestamp"] = AlarmJson.Time(child.State.Since) },
        })]),
    }.ToJsonString(AlarmJson.Options);
}
