using System.Text.Json;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Logs.Metrics;

/// <summary>
/// Makes metrics of log lines in the embedded metric format
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html). A line that
/// isn't in it, or breaks its rules, stays a log line.
/// </summary>
internal sealed class EmbeddedMetrics(TimeProvider time, IMetrics? metrics = null)
{
    private const string Mark = "\"CloudWatchMetrics\"";
    private const int MostMetrics = 100;
    private const int MostDimensions = 30;
    private const int MostValues = 100;

    public void Measure(IReadOnlyList<LogBatch> batches)
    {
        if (metrics is null)
        {
            return;
        }

        foreach (var line in batches.SelectMany(batch => batch.Lines).Where(line => line.Message.Contains(Mark, StringComparison.Ordinal)))
        {
            try
            {
                using var json = JsonDocument.Parse(line.Message);
                metrics.Put([.. Read(json.RootElement)]);
            }
            catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException)
            {
                // AWS as well keeps such a line without making metrics of it.
            }
        }
    }

    private IEnumerable<MetricDatum> Read(JsonElement root)
    {
        var metadata = root.GetProperty("_aws");
        var at = DateTimeOffset.FromUnixTimeMilliseconds(metadata.GetProperty("Timestamp").GetInt64());
        return at < time.GetUtcNow().AddDays(-14) || at > time.GetUtcNow().AddHours(2)
            ? []
            : metadata.GetProperty("CloudWatchMetrics").EnumerateArray().SelectMany(directive => Read(root, directive, at));
    }

    private static IEnumerable<MetricDatum> Read(JsonElement root, JsonElement directive, DateTimeOffset at)
    {
        var metricNamespace = Text(directive.GetProperty("Namespace"));
        var sets = directive.TryGetProperty("Dimensions", out var given) && given.GetArrayLength() > 0
            ? given.EnumerateArray().Select(set => Dimensions(root, set)).OfType<IReadOnlyList<(string, string)>>().ToArray()
            : [[]];
        foreach (var definition in directive.GetProperty("Metrics").EnumerateArray().Take(MostMetrics))
        {
            var name = Text(definition.GetProperty("Name"));
            var values = root.TryGetProperty(name, out var value) ? Values(value) : [];
            foreach (var set in values.Count == 0 ? [] : sets)
            {
                yield return new MetricDatum(metricNamespace, name, Unit(definition), at, set, values)
                {
                    Resolution = definition.TryGetProperty("StorageResolution", out var resolution) && resolution.GetInt32() == 1 ? 1 : 60,
                };
            }
        }
    }

    /// <summary>The values of a set's members; null where one is missing, as AWS needs all.</summary>
    private static List<(string, string)>? Dimensions(JsonElement root, JsonElement set)
    {
        var dimensions = new List<(string, string)>();
        foreach (var member in set.EnumerateArray())
        {
            var name = Text(member);
            if (!root.TryGetProperty(name, out var value) || value.ToString() is not { Length: > 0 } text || dimensions.Count == MostDimensions)
            {
                return null;
            }

            dimensions.Add((name, text));
        }

        return dimensions;
    }

    private static string Text(JsonElement name) => name.GetString() is { Length: > 0 } text ? text : throw new FormatException();

    private static List<double> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => [value.GetDouble()],
        JsonValueKind.Array => [.. value.EnumerateArray().Take(MostValues).Where(item => item.ValueKind == JsonValueKind.Number).Select(item => item.GetDouble())],
        _ => [],
    };

    private static string Unit(JsonElement definition) => definition.TryGetProperty("Unit", out var unit) && unit.GetString() is { Length: > 0 } text ? text : "None";
}
