using System.Globalization;
using System.Text.Json;
using CampusIssues.Emulator.Lambda.Functions;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>
/// What an AppHost hands over in the environment, in the forms of AWS's own Lambda test tool: routes and event sources, as
/// JSON, as <c>Name=value,…</c> or as the path of a file.
/// </summary>
internal sealed class LocalConfiguration
{
    private const string RoutePrefix = "APIGATEWAY_EMULATOR_ROUTE_CONFIG";
    private const string StreamsVariable = "DYNAMODB_STREAMS_EVENTSOURCE_CONFIG";

    public LocalConfiguration(IReadOnlyDictionary<string, string> environment)
    {
        EventSources = [.. environment
            .Where(pair => pair.Key.StartsWith(StreamsVariable, StringComparison.Ordinal))
            .SelectMany(pair => Objects(pair.Value))
            .Select(ReadSource)];
        FunctionNames = [.. environment
            .Where(pair => pair.Key.StartsWith(RoutePrefix, StringComparison.Ordinal))
            .SelectMany(pair => Objects(pair.Value))
            .Select(route => route.GetValueOrDefault("LambdaResourceName"))
            .OfType<string>()
            .Concat(EventSources.Select(source => source.FunctionName))
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The functions that routes and event sources name: their processes come sooner or later.</summary>
    public IReadOnlyList<string> FunctionNames { get; }

    /// <summary>The tables whose changes functions get.</summary>
    public IReadOnlyList<EventSourceMapping> EventSources { get; }

    private static EventSourceMapping ReadSource(Dictionary<string, string> source)
    {
        var table = source.GetValueOrDefault("TableName")
            ?? throw new InvalidOperationException($"{StreamsVariable} names no TableName.");
        var function = source.GetValueOrDefault("FunctionName") ?? "__DefaultLambdaFunction__";
        return new EventSourceMapping
        {
            Uuid = $"local-{table}-{function}",
            FunctionName = function,
            FunctionArn = FunctionReference.Parse(function).Arn,
            TableName = table,
            BatchSize = int.TryParse(source.GetValueOrDefault("BatchSize"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 100,
            StartingPosition = "TRIM_HORIZON",
            FunctionResponseTypes = [EventSourceMapping.ReportBatchItemFailures],
        };
    }

    /// <summary>The objects of a setting, their names without regard to case.</summary>
    private static IEnumerable<Dictionary<string, string>> Objects(string setting)
    {
        var text = (File.Exists(setting) ? File.ReadAllText(setting) : setting).Trim();
        if (text.Length == 0)
        {
            return [];
        }

        if (text[0] is not ('[' or '{'))
        {
            return [Pairs(text)];
        }

        using var document = JsonDocument.Parse(text);
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. document.RootElement.EnumerateArray().Select(Members)]
            : [Members(document.RootElement)];
    }

    private static Dictionary<string, string> Members(JsonElement element)
    {
        var members = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in element.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null))
        {
            members[member.Name] = member.Value.ToString();
        }

        return members;
    }

    private static Dictionary<string, string> Pairs(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            pairs[parts[0]] = parts.Length == 2
                ? parts[1]
                : throw new InvalidOperationException($"\"{pair}\" of an event source's configuration isn't of the form Name=value.");
        }

        return pairs;
    }
}
