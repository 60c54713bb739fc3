using System.Globalization;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.CloudWatch.Wire;

namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>Why an alarm is in its state, in AWS's words and as data.</summary>
internal static class StateReasons
{
    private const int TextLength = 1023;

    public static string Text(MetricCondition condition, Verdict verdict)
    {
        var text = verdict.State == Alarm.InsufficientData ? InsufficientData(condition.EvaluationPeriods)
            : verdict.Evaluated.Any(point => point.Value is not null) ? Crossed(condition, verdict)
            : $"Threshold Crossed: no datapoints were received for {Count(verdict.Filled, "period")} and {Filled(condition, verdict.Filled)}.";
        return text.Length > TextLength ? text[..TextLength] : text;
    }

    public static string Data(MetricCondition condition, Verdict verdict, DateTimeOffset now)
    {
        var data = new JsonObject { ["version"] = "1.0", ["queryDate"] = AlarmJson.Time(now) };
        var present = verdict.Evaluated.Where(point => point.Value is not null).ToArray();
        if (present.Length > 0)
        {
            data["startDate"] = AlarmJson.Time(DateTimeOffset.FromUnixTimeSeconds(present[^1].Time));
        }

        if (condition.Metric is { } metric)
        {
            if (metric.Unit is not null)
            {
                data["unit"] = metric.Unit;
            }

            data[Statistic.Parse(metric.Stat)!.IsBasic ? "statistic" : "extendedStatistic"] = metric.Stat;
        }

        data["period"] = condition.Period;
        data["recentDatapoints"] = new JsonArray([.. present.Reverse().Select(point => AlarmJson.Number(point.Value!.Value))]);
        data["threshold"] = AlarmJson.Number(condition.Threshold);
        data["evaluatedDatapoints"] = new JsonArray([.. verdict.Evaluated.Select(Describe)]);
        return data.ToJsonString(AlarmJson.Options);
    }

    private static string Crossed(MetricCondition condition, Verdict verdict)
    {
        var isAlarm = verdict.State == Alarm.InAlarm;
        var told = verdict.Evaluated.Where(point => point.Value is not null && condition.IsBreaching(point.Value.Value) == isAlarm).ToArray();
        if (told.Length == 0)
        {
            told = [.. verdict.Evaluated];
        }

        var list = $"[{string.Join(", ", told.Select(point => $"{JavaNumber.Text(point.Value!.Value)} ({DateTimeOffset.FromUnixTimeSeconds(point.Time).UtcDateTime.ToString("dd/MM/yy HH:mm:ss", CultureInfo.InvariantCulture)})"))}]";
        var verb = $"{(told.Length == 1 ? "was" : "were")}{(condition.IsBreaching(told[0].Value!.Value) ? "" : " not")} {Comparison(condition)} the threshold ({JavaNumber.Text(condition.Threshold)})";
        var missing = verdict.Filled > 0 ? $" and {Filled(condition, verdict.Filled)}" : "";
        if (condition.DatapointsToAlarm is null)
        {
            return $"Threshold Crossed: {Count(told.Length, "datapoint")} {list} {verb}{missing}.";
        }

        var least = isAlarm ? condition.Needed : condition.EvaluationPeriods - condition.Needed + 1;
        return $"Threshold Crossed: {told.Length} out of the last {condition.EvaluationPeriods} datapoints {list} {verb}{missing} (minimum {Count(least, "datapoint")} for {(isAlarm ? "OK -> ALARM" : "ALARM -> OK")} transition).";
    }

    private static string InsufficientData(int periods) => $"Insufficient Data: {Count(periods, "datapoint")} {(periods == 1 ? "was" : "were")} unknown.";

    private static string Filled(MetricCondition condition, int count) =>
        $"{count} missing {(count == 1 ? "datapoint was" : "datapoints were")} treated as [{(condition.TreatMissingData == "breaching" ? "Breaching" : "NonBreaching")}]";

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private static string Comparison(MetricCondition condition) => condition.ComparisonOperator switch
    {
        "GreaterThanOrEqualToThreshold" => "greater than or equal to",
        "GreaterThanThreshold" => "greater than",
        "LessThanThreshold" => "less than",
        _ => "less than or equal to",
    };

    private static JsonObject Describe(Datapoint point)
    {
        var json = new JsonObject { ["timestamp"] = AlarmJson.Time(DateTimeOffset.FromUnixTimeSeconds(point.Time)) };
        if (point.SampleCount is { } count)
        {
            json["sampleCount"] = AlarmJson.Number(count);
        }

        if (point.Value is { } value)
        {
            json["value"] = AlarmJson.Number(value);
        }

        return json;
    }
}
