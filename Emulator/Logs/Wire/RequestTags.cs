using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.Logs.Wire;

/// <summary>Tags: a map where they are added, in one old operation a list of the keys to take away.</summary>
internal sealed record RequestTags(IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Keys);

/// <summary>Reads tags in both forms.</summary>
internal sealed class TagsConverter : JsonConverter<RequestTags>
{
    public override RequestTags Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return json.RootElement.ValueKind switch
        {
            JsonValueKind.Object => Map(json.RootElement.EnumerateObject().ToDictionary(tag => tag.Name, tag => tag.Value.ToString())),
            JsonValueKind.Array => new(new Dictionary<string, string>(), [.. json.RootElement.EnumerateArray().Select(key => key.ToString())]),
            _ => throw new JsonException(),
        };
    }

    public override void Write(Utf8JsonWriter writer, RequestTags value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static RequestTags Map(Dictionary<string, string> tags) => new(tags, [.. tags.Keys]);
}
