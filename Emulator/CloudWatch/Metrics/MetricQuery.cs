using System.Text.RegularExpressions;
using CampusIssues.Emulator.CloudWatch.Expressions;
using CampusIssues.Emulator.CloudWatch.Wire;

namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>A metric's statistic, as a query asks for it.</summary>
internal sealed record MetricStat(string Namespace, string Name, IReadOnlyList<Dimension> Dimensions, int Period, string Stat, string? Unit);

/// <summary>One query of GetMetricData, of a metric math alarm or of a widget: a metric or an expression.</summary>
internal sealed partial record MetricQuery(string Id)
{
    public MetricStat? Metric { get; init; }

    public string? Expression { get; init; }

    public string? Label { get; init; }

    public bool ReturnData { get; init; } = true;

    public int? Period { get; init; }

    public string? AccountId { get; init; }

    /// <summary>The queries of a request, checked.</summary>
    /// <param name="input">The request.</param>
    /// <param name="member">The list's name: <c>MetricDataQueries</c>, or <c>Metrics</c> in alarms.</param>
    public static IReadOnlyList<MetricQuery> ReadAll(Input input, string member)
    {
        var structures = input.Structures(member);
        if (structures.Count > CloudWatchLimits.Queries)
        {
            throw CloudWatchErrors.TooMany(member, CloudWatchLimits.Queries);
        }

        var queries = structures.Select(Read).ToArray();
        return queries.Select(query => query.Id).Distinct().Count() == queries.Length
            ? queries
            : throw CloudWatchErrors.Validation($"The values for parameter id in {member} are not unique.");
    }

    public Answer Describe() => new()
    {
        { "Id", Id },
        {
            "MetricStat", Metric is null ? null : new Answer
            {
                { "Metric", new Answer { { "Namespace", Metric.Namespace }, { "MetricName", Metric.Name }, { "Dimensions", Describe(Metric.Dimensions) } } },
                { "Period", Metric.Period },
                { "Stat", Metric.Stat },
                { "Unit", Metric.Unit },
            }
        },
        { "Expression", Expression },
        { "Label", Label },
        { "ReturnData", ReturnData },
        { "Period", Period },
        { "AccountId", AccountId },
    };

    public static IEnumerable<Answer> Describe(IEnumerable<Dimension> dimensions) =>
        dimensions.Select(dimension => new Answer { { "Name", dimension.Name }, { "Value", dimension.Value } });

    private static MetricQuery Read(Input input)
    {
        var id = input.Require("Id");
        if (!IdForm().IsMatch(id))
        {
            throw CloudWatchErrors.Validation($"The value {id} for parameter {input.Path("Id")} is invalid. It must start with a lowercase letter and contain letters, numbers and underscores alone.");
        }

        if (input.Has("MetricStat") == input.Has("Expression"))
        {
            throw CloudWatchErrors.Validation(input.Has("MetricStat")
                ? $"The parameters {input.Path("Expression")} and {input.Path("MetricStat")} are mutually exclusive and you have specified both."
                : $"The parameter {input.Path("MetricStat")} is required.\n");
        }

        return new MetricQuery(id)
        {
            Metric = input.Structure("MetricStat") is { } stat ? ReadStat(stat) : null,
            Expression = ReadExpression(input.Text("Expression"), id),
            Label = input.Text("Label"),
            ReturnData = input.Flag("ReturnData") ?? true,
            Period = input.Number("Period") is { } period ? CheckPeriod(period, input.Path("Period")) : null,
            AccountId = input.Text("AccountId"),
        };
    }

    private static MetricStat ReadStat(Input input)
    {
        var metric = input.Structure("Metric") ?? throw CloudWatchErrors.Missing(input.Path("Metric"));
        var period = CheckPeriod(input.Number("Period") ?? throw CloudWatchErrors.Missing(input.Path("Period")), input.Path("Period"));
        var stat = input.Require("Stat");
        return Statistic.Parse(stat) is null
            ? throw CloudWatchErrors.Validation($"The value {stat} for parameter {input.Path("Stat")} is not supported.\n")
            : new MetricStat(MetricInput.Namespace(metric), MetricInput.Name(metric), MetricInput.Dimensions(metric), period, stat, Units.Check(input.Text("Unit"), input.Path("Unit")));
    }

    private static string? ReadExpression(string? expression, string id)
    {
        if (expression is null)
        {
            return null;
        }

        if (expression.AsSpan().TrimStart().StartsWith("SELECT ", StringComparison.OrdinalIgnoreCase))
        {
            throw CloudWatchErrors.Validation($"Error in expression '{id}': Metrics Insights queries are not supported");
        }

        try
        {
            MathParser.Parse(expression);
            return expression;
        }
        catch (MathException fault)
        {
            throw CloudWatchErrors.Validation($"Error in expression '{id}': {fault.Message}");
        }
    }

    private static int CheckPeriod(int period, string parameter) => Periods.IsValid(period)
        ? period
        : throw CloudWatchErrors.Validation($"The parameter {parameter} must be 1, 5, 10, 20, 30 or a multiple of 60.");

    [GeneratedRegex(@"^[a-z][a-zA-Z0-9_]{0,254}\z")]
    private static partial Regex IdForm();
}
