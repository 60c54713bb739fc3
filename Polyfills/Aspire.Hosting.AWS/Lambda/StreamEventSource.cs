using System.Globalization;
using System.Text.Json.Nodes;

namespace Aspire.Hosting.AWS.Lambda;

/// <summary>The readers of streams as the tool is told of them: <c>Name=value,…</c> for one, a JSON array for several.</summary>
internal static class StreamEventSource
{
    public const string Variable = "DYNAMODB_STREAMS_EVENTSOURCE_CONFIG";

    public static string Write(string table, string function, string? runtimeApi, DynamoDBStreamsEventSourceOptions? options)
    {
        var text = $"TableName={table},FunctionName={function},LambdaRuntimeApi={runtimeApi}";
        text += options?.BatchSize is { } size ? string.Create(CultureInfo.InvariantCulture, $",BatchSize={size}") : null;
        return text + (options?.PollingIntervalMs is { } pause ? string.Create(CultureInfo.InvariantCulture, $",PollingIntervalMs={pause}") : null);
    }

    /// <summary>Both, for a process that reads for several.</summary>
    public static string Join(string earlier, string later)
    {
        var all = new JsonArray();
        foreach (var source in Read(earlier).Concat(Read(later)))
        {
            all.Add((JsonNode)source);
        }

        return all.ToJsonString();
    }

    private static IEnumerable<JsonObject> Read(string text) => text.StartsWith('[')
        ? JsonNode.Parse(text)!.AsArray().Select(source => source!.DeepClone().AsObject())
        : [new JsonObject(text.Split(',').Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (JsonNode?)pair[1])))];
}
