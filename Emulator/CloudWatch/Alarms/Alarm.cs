using System.Text.Json.Serialization;
using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>An alarm: of a metric, of metric math, or of other alarms.</summary>
internal sealed record Alarm(string Name, string Region)
{
    public const string Ok = "OK";
    public const string InAlarm = "ALARM";
    public const string InsufficientData = "INSUFFICIENT_DATA";

    public string? Description { get; init; }

    public bool ActionsEnabled { get; init; } = true;

    public IReadOnlyList<string> OkActions { get; init; } = [];

    public IReadOnlyList<string> AlarmActions { get; init; } = [];

    public IReadOnlyList<string> InsufficientDataActions { get; init; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public DateTimeOffset ConfiguredAt { get; init; }

    public AlarmState State { get; init; } = new(InsufficientData, "Unchecked: Initial alarm creation", null, default);

    /// <summary>What a metric alarm watches; null for a composite one.</summary>
    public MetricCondition? Condition { get; init; }

    /// <summary>What a composite alarm watches; null for a metric one.</summary>
    public CompositeCondition? Composite { get; init; }

    [JsonIgnore]
    public string Key => KeyOf(Region, Name);

    [JsonIgnore]
    public string Arn => ArnOf(Region, Name);

    [JsonIgnore]
    public string Type => Composite is null ? "MetricAlarm" : "CompositeAlarm";

    /// <summary>What is to be done in a state.</summary>
    public IReadOnlyList<string> ActionsOf(string state) => state switch
    {
        Ok => OkActions,
        InAlarm => AlarmActions,
        _ => InsufficientDataActions,
    };

    public static string KeyOf(string region, string name) => $"{region}/{name}";

    public static string ArnOf(string region, string name) => $"arn:aws:cloudwatch:{region}:{Caller.DefaultAccountId}:alarm:{name}";

    /// <summary>The key of an alarm's ARN; null where it is none.</summary>
    public static string? KeyOf(string arn) =>
        Emulator.Wire.Arn.TryParse(arn) is { Service: "cloudwatch" } parts && parts.Resource.StartsWith("alarm:", StringComparison.Ordinal) ? KeyOf(parts.Region, parts.Resource[6..]) : null;
}

/// <summary>An alarm's state and since when.</summary>
/// <param name="Value"><c>OK</c>, <c>ALARM</c> or <c>INSUFFICIENT_DATA</c>.</param>
/// <param name="Reason">Why, for people.</param>
/// <param name="ReasonData">Why, as JSON; null where there is none.</param>
/// <param name="Since">When it came to this state.</param>
internal sealed record AlarmState(string Value, string Reason, string? ReasonData, DateTimeOffset Since)
{
    /// <summary>When state or reason were last told.</summary>
    public DateTimeOffset UpdatedAt { get; init; } = Since;
}

/// <summary>When a metric alarm goes off.</summary>
internal sealed record MetricCondition(int EvaluationPeriods, string ComparisonOperator, double Threshold)
{
    /// <summary>The one metric; null for metric math.</summary>
    public MetricStat? Metric { get; init; }

    /// <summary>The queries of metric math, one of which returns data; empty for one metric.</summary>
    public IReadOnlyList<MetricQuery> Queries { get; init; } = [];

    public int? DatapointsToAlarm { get; init; }

    public string? TreatMissingData { get; init; }

    public string? EvaluateLowSampleCountPercentile { get; init; }

    [JsonIgnore]
    public int Needed => DatapointsToAlarm ?? EvaluationPeriods;

    /// <summary>The seconds of a period.</summary>
    [JsonIgnore]
    public int Period => Metric?.Period ?? Queries.Select(query => query.Metric?.Period ?? query.Period ?? 0).Max();

    /// <summary>The queries to evaluate: for one metric, that of it.</summary>
    [JsonIgnore]
    public IReadOnlyList<MetricQuery> AllQueries => Metric is null ? Queries : [new MetricQuery("m1") { Metric = Metric }];

    public bool IsBreaching(double value) => ComparisonOperator switch
    {
        "GreaterThanOrEqualToThreshold" => value >= Threshold,
        "GreaterThanThreshold" => value > Threshold,
        "LessThanThreshold" => value < Threshold,
        _ => value <= Threshold,
    };
}

/// <summary>When a composite alarm goes off, and which alarm holds its actions back.</summary>
internal sealed record CompositeCondition(string Rule)
{
    public string? Suppressor { get; init; }

    public int? WaitPeriod { get; init; }

    public int? ExtensionPeriod { get; init; }

    /// <summary>What holds the actions back now: <c>WaitPeriod</c>, <c>Alarm</c> or <c>ExtensionPeriod</c>; null where nothing does.</summary>
    public string? SuppressedBy { get; init; }

    /// <summary>Since when it does.</summary>
    public DateTimeOffset SuppressedSince { get; init; }

    /// <summary>The state before the one whose actions are held back.</summary>
    public AlarmState? StateBefore { get; init; }
}
