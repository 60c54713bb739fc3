using System.Text.RegularExpressions;
using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>Reads alarms from requests, of clients and of templates, and checks them.</summary>
internal static partial class AlarmInput
{
    private const int MostActions = 5;
    private const int MostQueries = 20;
    private const int Day = 86_400;
    private static readonly string[] Thresholds = ["GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "LessThanThreshold", "LessThanOrEqualToThreshold"];
    private static readonly string[] Bands = ["LessThanLowerOrGreaterThanUpperThreshold", "LessThanLowerThreshold", "GreaterThanUpperThreshold"];

    public static Alarm ReadMetric(Input input, string region)
    {
        var evaluationPeriods = input.Number("EvaluationPeriods");
        new Constraints()
            .Required("alarmName", input.Text("AlarmName")).Length("alarmName", input.Text("AlarmName"), 1, 255)
            .Length("alarmDescription", input.Text("AlarmDescription"), 0, 1024)
            .Required("evaluationPeriods", evaluationPeriods is not null).Range("evaluationPeriods", evaluationPeriods, 1, int.MaxValue)
            .Range("datapointsToAlarm", input.Number("DatapointsToAlarm"), 1, int.MaxValue)
            .Required("comparisonOperator", input.Text("ComparisonOperator")).OneOf("comparisonOperator", input.Text("ComparisonOperator"), [.. Thresholds, .. Bands])
            .OneOf("statistic", input.Text("Statistic"), "SampleCount", "Average", "Sum", "Minimum", "Maximum")
            .Enforce("ValidationException");
        if (input.Has("EvaluationCriteria"))
        {
            throw CloudWatchErrors.Validation("EvaluationCriteria is not supported.");
        }

        if (input.Has("ThresholdMetricId") || Bands.Contains(input.Text("ComparisonOperator")))
        {
            throw CloudWatchErrors.Validation("Alarms on an anomaly detection band (ThresholdMetricId) are not supported.");
        }

        var threshold = input.Fraction("Threshold") ?? throw CloudWatchErrors.Validation("Threshold must not be null");
        var condition = new MetricCondition(evaluationPeriods!.Value, input.Text("ComparisonOperator")!, threshold)
        {
            DatapointsToAlarm = input.Number("DatapointsToAlarm"),
            TreatMissingData = Option(input, "TreatMissingData", "breaching", "notBreaching", "ignore", "missing"),
            EvaluateLowSampleCountPercentile = Option(input, "EvaluateLowSampleCountPercentile", "evaluate", "ignore"),
            Metric = input.Has("Metrics") ? null : ReadStat(input),
            Queries = input.Has("Metrics") ? ReadQueries(input) : [],
        };
        Check(condition);
        return Read(input, region) with { Condition = condition };
    }

    public static Alarm ReadComposite(Input input, string region)
    {
        new Constraints()
            .Required("alarmName", input.Text("AlarmName")).Length("alarmName", input.Text("AlarmName"), 1, 255)
            .Length("alarmDescription", input.Text("AlarmDescription"), 0, 1024)
            .Required("alarmRule", input.Text("AlarmRule")).Length("alarmRule", input.Text("AlarmRule"), 1, 10240)
            .Enforce("ValidationException");
        if (input.Has("ActionsSuppressor") != (input.Has("ActionsSuppressorWaitPeriod") && input.Has("ActionsSuppressorExtensionPeriod")))
        {
            throw CloudWatchErrors.Validation("ActionsSuppressor, ActionsSuppressorWaitPeriod and ActionsSuppressorExtensionPeriod must be specified together.");
        }

        return Read(input, region) with
        {
            Composite = new CompositeCondition(input.Text("AlarmRule")!)
            {
                Suppressor = input.Text("ActionsSuppressor"),
                WaitPeriod = input.Number("ActionsSuppressorWaitPeriod"),
                ExtensionPeriod = input.Number("ActionsSuppressorExtensionPeriod"),
            },
        };
    }

    private static Alarm Read(Input input, string region) => new(input.Text("AlarmName")!, region)
    {
        Description = input.Text("AlarmDescription"),
        ActionsEnabled = input.Flag("ActionsEnabled") ?? true,
        OkActions = Actions(input, "OKActions"),
        AlarmActions = Actions(input, "AlarmActions"),
        InsufficientDataActions = Actions(input, "InsufficientDataActions"),
        Tags = TagInput.Read(input),
    };

    private static IReadOnlyList<string> Actions(Input input, string name)
    {
        var actions = input.Texts(name);
        if (actions.Count > MostActions)
        {
            throw CloudWatchErrors.TooMany(name, MostActions);
        }

        var invalid = actions.FirstOrDefault(action => !ActionForm().IsMatch(action));
        return invalid is null ? actions : throw CloudWatchErrors.Validation($"Invalid arn syntax: {invalid}");
    }

    private static MetricStat ReadStat(Input input)
    {
        var (statistic, extended) = (input.Text("Statistic"), input.Text("ExtendedStatistic"));
        if (!input.Has("MetricName") || !input.Has("Namespace"))
        {
            throw CloudWatchErrors.Validation($"{(input.Has("MetricName") ? "Namespace" : "MetricName")} must not be null");
        }

        if (statistic is null == extended is null)
        {
            throw CloudWatchErrors.Validation("Exactly one of Statistic and ExtendedStatistic must be specified");
        }

        var period = input.Number("Period") ?? throw CloudWatchErrors.Validation("Period must not be null");
        if (period is not (10 or 20 or 30) && (period <= 0 || period % 60 != 0))
        {
            throw CloudWatchErrors.Validation("Period must be 10, 20, 30 or a multiple of 60");
        }

        return extended is not null && Statistic.Parse(extended) is not { IsBasic: false }
            ? throw CloudWatchErrors.Unsupported(extended, "ExtendedStatistic")
            : new MetricStat(MetricInput.Namespace(input), MetricInput.Name(input), MetricInput.Dimensions(input), period, statistic ?? extended!, Units.Check(input.Text("Unit"), "Unit"));
    }

    private static IReadOnlyList<MetricQuery> ReadQueries(Input input)
    {
        var single = new[] { "MetricName", "Namespace", "Dimensions", "Period", "Unit", "Statistic", "ExtendedStatistic" }.FirstOrDefault(name => input.Has(name) && input.Text(name) is { Length: > 0 });
        if (single is not null)
        {
            throw CloudWatchErrors.InvalidCombination($"The parameters Metrics and {single} are mutually exclusive and you have specified both.");
        }

        var queries = MetricQuery.ReadAll(input, "Metrics");
        return queries.Count > MostQueries ? throw CloudWatchErrors.TooMany("Metrics", MostQueries)
            : queries.Count(query => query.ReturnData) != 1 ? throw CloudWatchErrors.Validation("Exactly one element of the metrics list should return data.")
            : queries.Any(query => query.Expression?.Contains("SEARCH", StringComparison.Ordinal) == true) ? throw CloudWatchErrors.Validation("SEARCH is not supported on Metric Alarms.")
            : queries.All(query => query.Metric is null) ? throw CloudWatchErrors.Validation("At least one element of the metrics list must be a metric.")
            : queries;
    }

    private static void Check(MetricCondition condition)
    {
        if (condition.DatapointsToAlarm > condition.EvaluationPeriods)
        {
            throw CloudWatchErrors.Validation("DatapointsToAlarm must be less than or equal to EvaluationPeriods");
        }

        var longest = condition.Period >= 3600 ? 7 * Day : Day;
        if ((long)condition.EvaluationPeriods * condition.Period > longest)
        {
            throw CloudWatchErrors.Validation($"Metrics cannot be checked across more than {(longest == Day ? "a day" : "seven days")} (EvaluationPeriods * Period must be <= {longest}).");
        }
    }

    private static string? Option(Input input, string name, params string[] values) => input.Text(name) is not { } given || values.Contains(given)
        ? input.Text(name)
        : throw CloudWatchErrors.Validation($"Option {given} is not supported. Supported options for parameter {name} are {string.Join(", ", values[..^1])} and {values[^1]}.");

    [GeneratedRegex(@"^arn:[a-z-]+:(sns|lambda|autoscaling|automate|ssm|ssm-incidents|swf|ec2|aiops):[^\s]+\z")]
    private static partial Regex ActionForm();
}
