using System.Globalization;
using CampusIssues.Emulator.Logs.Patterns;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;

namespace CampusIssues.Emulator.Logs.Metrics;

/// <summary>Metric filters from requests and into answers.</summary>
internal static class MetricFilterRules
{
    public static MetricFilterRecord Read(LogsRequest request, long now)
    {
        LogsRules.CheckLength(request.FilterName, "filterName", 512);
        LogsRules.CheckLength(request.FilterPattern, "filterPattern", 1024);
        var faults = new List<string>();
        if (string.IsNullOrEmpty(request.FilterName))
        {
            faults.Add("Value null at 'filterName' failed to satisfy constraint: Member must not be null");
        }

        if (request.FilterPattern is null)
        {
            faults.Add("Value null at 'filterPattern' failed to satisfy constraint: Member must not be null");
        }

        if (request.MetricTransformations is not { Count: 1 })
        {
            faults.Add(request.MetricTransformations is null ? "Value null at 'metricTransformations' failed to satisfy constraint: Member must not be null"
                : $"Value '[{string.Join(", ", request.MetricTransformations.Select(Text))}]' at 'metricTransformations' failed to satisfy constraint: Member must have length {(request.MetricTransformations.Count == 0 ? "greater" : "less")} than or equal to 1");
        }

        if (faults.Count > 0)
        {
            throw LogsErrors.Validation([.. faults]);
        }

        FilterPattern.Parse(request.FilterPattern!);
        return new(request.FilterName!, request.FilterPattern!, [.. request.MetricTransformations!.Select(Read)], now);
    }

    public static MetricFilterAnswer Describe(LogGroup group, MetricFilterRecord filter) => new(
        filter.Name,
        filter.Pattern,
        [.. filter.Transformations.Select(made => new MetricTransformation(made.Name, made.Namespace, made.Value, made.DefaultValue, made.Unit, made.Dimensions))],
        filter.CreationTime,
        group.Name);

    /// <summary>A transformation as AWS's errors show it.</summary>
    private static string Text(MetricTransformation made) => string.Create(
        CultureInfo.InvariantCulture,
        $"MetricTransformation(metricName={made.MetricName ?? "null"}, metricNamespace={made.MetricNamespace ?? "null"}, metricValue={made.MetricValue ?? "null"}, defaultValue={made.DefaultValue?.ToString("0.0###", CultureInfo.InvariantCulture) ?? "null"}, unit={made.Unit ?? "null"}, dimensions={(made.Dimensions is null ? "null" : $"{{{string.Join(", ", made.Dimensions.Select(pair => $"{pair.Key}={pair.Value}"))}}}")})");

    private static MetricTransformationRecord Read(MetricTransformation transformation) => transformation is { DefaultValue: not null, Dimensions.Count: > 0 }
        ? throw LogsErrors.InvalidParameter("Invalid metric transformation: dimensions and default value are mutually exclusive properties.")
        : new(
            transformation.MetricName ?? throw LogsErrors.Validation("Value null at 'metricTransformations.1.member.metricName' failed to satisfy constraint: Member must not be null"),
            transformation.MetricNamespace ?? throw LogsErrors.Validation("Value null at 'metricTransformations.1.member.metricNamespace' failed to satisfy constraint: Member must not be null"),
            transformation.MetricValue ?? throw LogsErrors.Validation("Value null at 'metricTransformations.1.member.metricValue' failed to satisfy constraint: Member must not be null"),
            transformation.DefaultValue,
            transformation.Unit,
            transformation.Dimensions);
}
