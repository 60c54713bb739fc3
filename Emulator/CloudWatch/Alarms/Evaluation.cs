namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>A period that an alarm looks at: in seconds since 1970, with its value; null where there is none.</summary>
internal readonly record struct Datapoint(long Time, double? Value, double? SampleCount);

/// <summary>What an alarm makes of its last periods.</summary>
/// <param name="State">The state; null to stay as it is.</param>
/// <param name="Evaluated">The points that decided, newest first.</param>
/// <param name="Filled">How many missing points were decided about.</param>
internal sealed record Verdict(string? State, IReadOnlyList<Datapoint> Evaluated, int Filled);

/// <summary>
/// M out of N with missing data, as AWS's tables have it
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html). AWS looks at more periods than it
/// evaluates, and takes the latest that have data.
/// </summary>
internal static class Evaluation
{
    /// <summary>How many periods are looked at.</summary>
    public static int Range(MetricCondition condition) => condition.EvaluationPeriods + Math.Min(condition.EvaluationPeriods, 2);

    /// <param name="condition">When it goes off.</param>
    /// <param name="range">The periods that are looked at, newest first.</param>
    public static Verdict Of(MetricCondition condition, IReadOnlyList<Datapoint> range)
    {
        var present = range.Where(point => point.Value is not null).Take(condition.EvaluationPeriods).ToArray();
        var breaching = present.Count(point => condition.IsBreaching(point.Value!.Value));
        var missing = condition.EvaluationPeriods - present.Length;
        var treatment = condition.TreatMissingData ?? "missing";
        return present.Length == 0
            ? new Verdict(Nothing(treatment), [.. range.Take(condition.EvaluationPeriods)], missing)
            : new Verdict(State(condition, range, present, breaching, treatment), present, treatment is "breaching" or "notBreaching" ? missing : 0);
    }

    private static string? Nothing(string treatment) => treatment switch
    {
        "breaching" => Alarm.InAlarm,
        "notBreaching" => Alarm.Ok,
        "ignore" => null,
        _ => Alarm.InsufficientData,
    };

    private static string? State(MetricCondition condition, IReadOnlyList<Datapoint> range, Datapoint[] present, int breaching, string treatment)
    {
        var missing = condition.EvaluationPeriods - present.Length;
        if (breaching + (treatment == "breaching" ? missing : 0) >= condition.Needed)
        {
            return Alarm.InAlarm;
        }

        if (missing == 0 || treatment is "breaching" or "notBreaching" || breaching < present.Length)
        {
            return Alarm.Ok;
        }

        // All that is known is bad, but it isn't enough. It is if it goes back far enough, and nothing better came since.
        var oldest = range.TakeWhile(point => point != present[^1]).Count() + 1;
        return treatment == "missing" && oldest >= condition.Needed ? Alarm.InAlarm : null;
    }
}
