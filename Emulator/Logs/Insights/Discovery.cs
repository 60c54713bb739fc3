using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.Logs.Store;

namespace CampusIssues.Emulator.Logs.Insights;

/// <summary>
/// The fields that are found in an event: CloudWatch's own, those of a JSON message, and those of Lambda's lines
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData-discoverable-fields.html).
/// </summary>
internal static partial class Discovery
{
    private const int MostFields = 200;
    private const double Megabyte = 1_000_000;

    public static Row Row(LogGroup group, LogEvent found)
    {
        var row = new Row(() => Fields(group, found))
        {
            ["@timestamp"] = new Moment(found.Timestamp),
            ["@message"] = found.Message,
            ["@ptr"] = found.Id.ToString("D20", CultureInfo.InvariantCulture),
        };
        return row;
    }

    private static Dictionary<string, object?> Fields(LogGroup group, LogEvent found)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@ingestionTime"] = new Moment(found.IngestionTime),
            ["@logStream"] = found.Stream,
            ["@log"] = $"{group.AccountId}:{group.Name}",
        };
        if (found.Message.AsSpan().TrimStart() is ['{', ..])
        {
            AddJson(fields, found.Message);
        }

        if (group.Name.StartsWith("/aws/lambda/", StringComparison.Ordinal))
        {
            AddLambda(fields, found.Message);
        }

        return fields;
    }

    private static void AddJson(Dictionary<string, object?> fields, string message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            Add(fields, "", json.RootElement);
        }
        catch (JsonException)
        {
            // It only began like JSON.
        }
    }

    private static void Add(Dictionary<string, object?> fields, string path, JsonElement value)
    {
        if (fields.Count >= MostFields)
        {
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Add(fields, path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value);
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Add(fields, $"{path}.{index++}", item);
                }

                break;
            case JsonValueKind.Number:
                fields[path] = value.GetDouble();
                break;
            case JsonValueKind.Null:
                break;
            default:
                fields[path] = value.ToString();
                break;
        }
    }

    private static void AddLambda(Dictionary<string, object?> fields, string message)
    {
        if (RequestId().Match(message) is { Success: true } request)
        {
            fields["@requestId"] = request.Value;
        }

        if (Type().Match(message) is not { Success: true } type)
        {
            return;
        }

        fields["@type"] = type.Value;
        foreach (Match figure in Figure().Matches(message))
        {
            var value = double.Parse(figure.Groups["value"].Value, CultureInfo.InvariantCulture);
            var (name, factor) = figure.Groups["name"].Value switch
            {
                "Duration" => ("@duration", 1),
                "Billed Duration" => ("@billedDuration", 1),
                "Init Duration" => ("@initDuration", 1),
                "Memory Size" => ("@memorySize", Megabyte),
                _ => ("@maxMemoryUsed", Megabyte),
            };
            fields[name] = value * factor;
        }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex RequestId();

    [GeneratedRegex("^(START|END|REPORT|INIT_START|INIT_REPORT)(?= )")]
    private static partial Regex Type();

    [GeneratedRegex(@"(?<=\t|^|\s)(?<name>Billed Duration|Init Duration|Duration|Memory Size|Max Memory Used): (?<value>[\d.]+) (?:ms|MB)")]
    private static partial Regex Figure();
}
