using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.CloudWatch.Dashboards;

/// <summary>Something about a body: a fault, or what is ignored.</summary>
/// <param name="Path">Where, e.g. <c>/widgets/0/properties/metrics</c>.</param>
/// <param name="Text">What.</param>
internal sealed record DashboardMessage(string Path, string Text);

/// <summary>
/// What a dashboard's body must be
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html).
/// </summary>
internal static partial class DashboardRules
{
    private const int MostWidgets = 500;
    private const int Columns = 24;
    private const int MostRows = 1000;
    private static readonly string[] Types = ["metric", "text", "log", "alarm", "explorer", "custom"];
    private static readonly string[] Views = ["timeSeries", "singleValue", "gauge", "bar", "pie", "table"];
    private static readonly string[] Known = ["start", "end", "periodOverride", "widgets", "variables"];

    public static bool IsName(string name) => NameForm().IsMatch(name);

    /// <summary>The faults of a body, for which it is refused, and what is told beside.</summary>
    public static (IReadOnlyList<DashboardMessage> Faults, IReadOnlyList<DashboardMessage> Warnings) Check(string body)
    {
        var (faults, warnings) = (new List<DashboardMessage>(), new List<DashboardMessage>());
        JsonNode? json;
        try
        {
            json = JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return ([new("", "The dashboard body is not valid JSON")], []);
        }

        if (json is not JsonObject root)
        {
            return ([new("", "The dashboard body must be a JSON object")], []);
        }

        warnings.AddRange(root.Where(member => !Known.Contains(member.Key)).Select(member => new DashboardMessage($"/{member.Key}", "Unexpected property, it will be ignored")));
        if (root["periodOverride"] is { } over && over.ToString() is not ("auto" or "inherit"))
        {
            faults.Add(new("/periodOverride", "Should be one of [\"auto\",\"inherit\"]"));
        }

        if (root["widgets"] is not JsonArray widgets)
        {
            faults.Add(new(root.ContainsKey("widgets") ? "/widgets" : "", root.ContainsKey("widgets") ? "Should be an array" : "Should have required property 'widgets'"));
            return (faults, warnings);
        }

        if (widgets.Count > MostWidgets)
        {
            faults.Add(new("/widgets", $"Should not have more than {MostWidgets} items"));
        }

        foreach (var (widget, index) in widgets.Select((widget, index) => (widget, index)))
        {
            Check(widget, $"/widgets/{index}", faults);
        }

        return (faults, warnings);
    }

    private static void Check(JsonNode? node, string path, List<DashboardMessage> faults)
    {
        if (node is not JsonObject widget)
        {
            faults.Add(new(path, "Should be an object"));
            return;
        }

        CheckGrid(widget, path, faults);
        var type = Text(widget["type"]);
        if (type is null || !Types.Contains(type))
        {
            faults.Add(type is null
                ? new(path, "Should have required property 'type'")
                : new($"{path}/type", $"Should be one of [{string.Join(',', Types.Select(known => $"\"{known}\""))}]"));
            return;
        }

        if (widget["properties"] is not JsonObject properties)
        {
            faults.Add(new(path, "Should have required property 'properties'"));
            return;
        }

        Check(type, properties, $"{path}/properties", faults);
    }

    private static void CheckGrid(JsonObject widget, string path, List<DashboardMessage> faults)
    {
        foreach (var (name, least, most) in new[] { ("x", 0, Columns - 1), ("y", 0, int.MaxValue), ("width", 1, Columns), ("height", 1, MostRows) })
        {
            if (widget[name] is { } given && (given.GetValueKind() != JsonValueKind.Number || given.GetValue<double>() < least || given.GetValue<double>() > most))
            {
                faults.Add(new($"{path}/{name}", given.GetValueKind() != JsonValueKind.Number ? "Should be an integer"
                    : given.GetValue<double>() < least ? $"Should be >= {least}" : $"Should be <= {most}"));
            }
        }
    }

    private static void Check(string type, JsonObject properties, string path, List<DashboardMessage> faults)
    {
        switch (type)
        {
            case "metric":
                CheckMetric(properties, path, faults);
                break;
            case "text":
                Require(properties, "markdown", path, faults);
                break;
            case "log":
                Require(properties, "query", path, faults);
                Require(properties, "region", path, faults);
                break;
            case "alarm" when properties["alarms"] is not JsonArray:
                faults.Add(new(path, "Should have required property 'alarms'"));
                break;
            case "alarm":
                faults.AddRange(properties["alarms"]!.AsArray().Select((alarm, index) => (alarm, index))
                    .Where(entry => Text(entry.alarm)?.StartsWith("arn:", StringComparison.Ordinal) != true)
                    .Select(entry => new DashboardMessage($"{path}/alarms/{entry.index}", "Should be an alarm ARN")));
                break;
        }
    }

    private static void CheckMetric(JsonObject properties, string path, List<DashboardMessage> faults)
    {
        if (properties["metrics"] is null && properties["annotations"]?["alarms"] is null)
        {
            faults.Add(new(path, "Should have required property 'metrics'"));
        }

        Require(properties, "region", path, faults);
        if (Text(properties["view"]) is { } view && !Views.Contains(view))
        {
            faults.Add(new($"{path}/view", $"Should be one of [{string.Join(',', Views.Select(known => $"\"{known}\""))}]"));
        }

        if (properties["metrics"] is not { } metrics)
        {
            return;
        }

        if (metrics is not JsonArray rows)
        {
            faults.Add(new($"{path}/metrics", "Should be an array"));
            return;
        }

        faults.AddRange(rows.Select((row, index) => (Fault: Fault(row), index)).Where(entry => entry.Fault is not null)
            .Select(entry => new DashboardMessage($"{path}/metrics/{entry.index}", entry.Fault!)));
    }

    /// <summary>What is wrong with a row, <c>[namespace, metric, name, value, …, {options}]</c> or <c>[{expression}]</c>; null where nothing is.</summary>
    private static string? Fault(JsonNode? row)
    {
        if (row is not JsonArray items || items.Count == 0)
        {
            return "Should be an array with at least 1 item";
        }

        var hasOptions = items[^1] is JsonObject;
        var texts = items.Count - (hasOptions ? 1 : 0);
        return texts == 0 ? (items[0]!["expression"] is null ? "Should have required property 'expression'" : null)
            : items.Take(texts).Any(item => Text(item) is null) ? "Should have strings for namespace, metric and dimensions"
            : texts < 2 || texts % 2 != 0 ? "Invalid metric field type, only \"String\" type is allowed in pairs of dimension name and value"
            : null;
    }

    private static void Require(JsonObject properties, string name, string path, List<DashboardMessage> faults)
    {
        if (Text(properties[name]) is null)
        {
            faults.Add(properties.ContainsKey(name) ? new($"{path}/{name}", "Should be a string") : new(path, $"Should have required property '{name}'"));
        }
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,255}\z")]
    private static partial Regex NameForm();
}
