using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using CampusIssues.Emulator.Logs.Patterns;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Logs.Metrics;

/// <summary>Makes metrics of log events (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/MonitoringLogData.html).</summary>
internal sealed class MetricFilters(LogGroups groups, IMetrics? metrics = null)
{
    private readonly ConcurrentDictionary<string, FilterPattern> _patterns = new(StringComparer.Ordinal);

    public void Measure(IReadOnlyList<LogBatch> batches)
    {
        if (metrics is null)
        {
            return;
        }

        foreach (var batch in batches)
        {
            foreach (var filter in groups.Find(batch.Group)?.MetricFilters ?? [])
            {
                var pattern = _patterns.GetOrAdd(filter.Pattern, FilterPattern.Parse);
                foreach (var line in batch.Lines)
                {
                    Measure(filter, line.Message, pattern.Match(line.Message));
                }
            }
        }
    }

    private void Measure(MetricFilterRecord filter, string message, IReadOnlyDictionary<string, string>? fields)
    {
        foreach (var transformation in filter.Transformations)
        {
            var value = fields is null ? transformation.DefaultValue : Number(Value(transformation.Value, message, fields));
            if (value is { } number)
            {
                var dimensions = (fields is null ? null : transformation.Dimensions)?
                    .Select(dimension => (dimension.Key, Value(dimension.Value, message, fields!) ?? ""))
                    .ToArray() ?? [];
                metrics!.Record(transformation.Namespace, transformation.Name, number, transformation.Unit ?? "None", dimensions);
            }
        }
    }

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A value as it is written: a number, a field of the pattern, or a property of the JSON message.</summary>
    private static string? Value(string expression, string message, IReadOnlyDictionary<string, string> fields)
    {
        if (!expression.StartsWith('$'))
        {
            return expression;
        }

        if (fields.TryGetValue(expression, out var field))
        {
            return field;
        }

        try
        {
            using var json = JsonDocument.Parse(message);
            return JsonSelector.Parse(expression).Select(json.RootElement).Select(JsonSelector.Text).FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
