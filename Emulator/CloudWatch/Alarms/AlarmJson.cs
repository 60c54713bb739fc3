using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>
/// The JSON that alarms send and keep: messages to topics, events for functions, and history
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html).
/// </summary>
internal static class AlarmJson
{
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A time as AWS writes it in messages, <c>2026-11-22T12:00:00.000+0000</c>.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);

    public static JsonNode Number(double value) => JsonNode.Parse(JavaNumber.Text(value))!;

    public static JsonObject State(AlarmState state)
    {
        var json = new JsonObject { ["stateValue"] = state.Value, ["stateReason"] = state.Reason };
        if (state.ReasonData is { } data)
        {
            json["stateReasonData"] = JsonNode.Parse(data);
        }

        return json;
    }

    /// <summary>The message to a topic.</summary>
    public static string Message(Alarm alarm, AlarmState before)
    {
        var message = new JsonObject
        {
            ["AlarmName"] = alarm.Name,
            ["AlarmDescription"] = alarm.Description,
            ["AWSAccountId"] = Caller.DefaultAccountId,
            ["AlarmConfigurationUpdatedTimestamp"] = Time(alarm.ConfiguredAt),
            ["NewStateValue"] = alarm.State.Value,
            ["NewStateReason"] = alarm.State.Reason,
            ["StateChangeTime"] = Time(alarm.State.Since),
            ["Region"] = RegionNames.Of(alarm.Region),
            ["AlarmArn"] = alarm.Arn,
            ["OldStateValue"] = before.Value,
            ["OKActions"] = Texts(alarm.OkActions),
            ["AlarmActions"] = Texts(alarm.AlarmActions),
            ["InsufficientDataActions"] = Texts(alarm.InsufficientDataActions),
        };
        if (alarm.Condition is { } condition)
        {
            message["Trigger"] = Trigger(condition);
        }
        else
        {
            message["AlarmRule"] = alarm.Composite!.Rule;
            message["TriggeringChildren"] = alarm.State.ReasonData is { } data && JsonNode.Parse(data)?["triggeringAlarms"] is JsonArray children
                ? new JsonArray([.. children.Select(child => new JsonObject { ["Arn"] = child!["arn"]!.ToString(), ["State"] = new JsonObject { ["Value"] = child["state"]!["value"]!.ToString(), ["Timestamp"] = child["state"]!["timestamp"]!.ToString() } })])
                : new JsonArray();
        }

        return message.ToJsonString(Options);
    }

    /// <summary>The event for a function.</summary>
    public static string Event(Alarm alarm, AlarmState before) => new JsonObject
    {
        ["source"] = "aws.cloudwatch",
        ["alarmArn"] = alarm.Arn,
        ["accountId"] = Caller.DefaultAccountId,
        ["time"] = Time(alarm.State.Since),
        ["region"] = alarm.Region,
        ["alarmData"] = new JsonObject
        {
            ["alarmName"] = alarm.Name,
            ["state"] = EventState(alarm.State),
            ["previousState"] = EventState(before),
            ["configuration"] = Configuration(alarm),
        },
    }.ToJsonString(Options);

    /// <summary>The alarm as its history tells it.</summary>
    public static JsonObject Describe(Alarm alarm)
    {
        var json = new JsonObject
        {
            ["alarmName"] = alarm.Name,
            ["alarmDescription"] = alarm.Description,
            ["alarmArn"] = alarm.Arn,
            ["stateValue"] = alarm.State.Value,
            ["actionsEnabled"] = alarm.ActionsEnabled,
            ["okActions"] = Texts(alarm.OkActions),
            ["alarmActions"] = Texts(alarm.AlarmActions),
            ["insufficientDataActions"] = Texts(alarm.InsufficientDataActions),
        };
        if (alarm.Condition is { } condition)
        {
            json["evaluationPeriods"] = condition.EvaluationPeriods;
            json["datapointsToAlarm"] = condition.DatapointsToAlarm;
            json["threshold"] = Number(condition.Threshold);
            json["comparisonOperator"] = condition.ComparisonOperator;
            json["treatMissingData"] = condition.TreatMissingData;
            json["metrics"] = new JsonArray([.. condition.AllQueries.Select(Query)]);
        }
        else
        {
            json["alarmRule"] = alarm.Composite!.Rule;
        }

        return json;
    }

    private static JsonObject EventState(AlarmState state)
    {
        var json = new JsonObject { ["value"] = state.Value, ["reason"] = state.Reason };
        if (state.ReasonData is { } data)
        {
            json["reasonData"] = data;
        }

        json["timestamp"] = Time(state.Since);
        return json;
    }

    private static JsonObject Configuration(Alarm alarm)
    {
        var json = new JsonObject();
        if (alarm.Description is { } description)
        {
            json["description"] = description;
        }

        if (alarm.Condition is { } condition)
        {
            json["metrics"] = new JsonArray([.. condition.AllQueries.Select(Query)]);
        }
        else
        {
            json["alarmRule"] = alarm.Composite!.Rule;
        }

        return json;
    }

    private static JsonObject Query(MetricQuery query)
    {
        var json = new JsonObject { ["id"] = query.Id };
        if (query.Metric is { } metric)
        {
            json["metricStat"] = new JsonObject
            {
                ["metric"] = new JsonObject { ["namespace"] = metric.Namespace, ["name"] = metric.Name, ["dimensions"] = new JsonObject(metric.Dimensions.Select(dimension => KeyValuePair.Create<string, JsonNode?>(dimension.Name, dimension.Value))) },
                ["period"] = metric.Period,
                ["stat"] = metric.Stat,
            };
        }
        else
        {
            json["expression"] = query.Expression;
        }

        if (query.Label is { } label)
        {
            json["label"] = label;
        }

        json["returnData"] = query.ReturnData;
        return json;
    }

    private static JsonObject Trigger(MetricCondition condition)
    {
        var trigger = new JsonObject();
        if (condition.Metric is { } metric)
        {
            var isBasic = Statistic.Parse(metric.Stat)!.IsBasic;
            trigger["MetricName"] = metric.Name;
            trigger["Namespace"] = metric.Namespace;
            trigger["StatisticType"] = isBasic ? "Statistic" : "ExtendedStatistic";
            trigger[isBasic ? "Statistic" : "ExtendedStatistic"] = isBasic ? metric.Stat == "SampleCount" ? "SAMPLE_COUNT" : metric.Stat.ToUpperInvariant() : metric.Stat;
            trigger["Unit"] = metric.Unit;
            trigger["Dimensions"] = Dimensions(metric);
        }

        trigger["Period"] = condition.Period;
        trigger["EvaluationPeriods"] = condition.EvaluationPeriods;
        if (condition.DatapointsToAlarm is { } needed)
        {
            trigger["DatapointsToAlarm"] = needed;
        }

        trigger["ComparisonOperator"] = condition.ComparisonOperator;
        trigger["Threshold"] = Number(condition.Threshold);
        trigger["TreatMissingData"] = condition.TreatMissingData ?? "";
        trigger["EvaluateLowSampleCountPercentile"] = condition.EvaluateLowSampleCountPercentile ?? "";
        if (condition.Metric is null)
        {
            trigger["Metrics"] = new JsonArray([.. condition.Queries.Select(TriggerMetric)]);
        }

        return trigger;
    }

    private static JsonObject TriggerMetric(MetricQuery query)
    {
        var json = new JsonObject();
        if (query.Metric is { } metric)
        {
            json["Id"] = query.Id;
            json["MetricStat"] = new JsonObject
            {
                ["Metric"] = new JsonObject { ["Dimensions"] = Dimensions(metric), ["MetricName"] = metric.Name, ["Namespace"] = metric.Namespace },
                ["Period"] = metric.Period,
                ["Stat"] = metric.Stat,
            };
        }
        else
        {
            json["Expression"] = query.Expression;
            json["Id"] = query.Id;
        }

        if (query.Label is { } label)
        {
            json["Label"] = label;
        }

        json["ReturnData"] = query.ReturnData;
        return json;
    }

    private static JsonArray Dimensions(MetricStat metric) =>
        new([.. metric.Dimensions.Select(dimension => new JsonObject { ["value"] = dimension.Value, ["name"] = dimension.Name })]);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
