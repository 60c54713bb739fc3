using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CampusIssues.Emulator.Lambda.Wire;

namespace CampusIssues.Emulator.Lambda.CloudFormation;

/// <summary>Reads the properties of resources. Templates may write numbers and truth values as texts, and the other way round.</summary>
internal static class StackProperties
{
    private static readonly LambdaJson Lenient = new(new JsonSerializerOptions(LambdaJson.Default.Options)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new FlagConverter(), new TextConverter() },
    });

    public static string? Text(this JsonObject properties, string name) => properties[name]?.ToString();

    public static string Required(this JsonObject properties, string name) =>
        properties.Text(name) ?? throw LambdaErrors.InvalidParameter($"Property {name} cannot be empty.");

    /// <summary>The properties as a request of the API that has the same members.</summary>
    public static T Read<T>(this JsonObject properties, Func<LambdaJson, JsonTypeInfo<T>> type)
    {
        try
        {
            return properties.Deserialize(type(Lenient)) ?? throw LambdaErrors.InvalidParameter("Properties cannot be empty.");
        }
        catch (JsonException malformed)
        {
            throw LambdaErrors.InvalidParameter($"Properties validation failed: {malformed.Path}: {malformed.Message}");
        }
    }

    /// <summary>Tags, which templates have as a list of keys and values.</summary>
    public static Dictionary<string, string> Tags(this JsonObject properties) => (properties["Tags"] as JsonArray ?? [])
        .OfType<JsonObject>()
        .ToDictionary(tag => tag.Required("Key"), tag => tag.Text("Value") ?? "");

    private sealed class FlagConverter : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.String when bool.TryParse(reader.GetString(), out var flag) => flag,
            _ => throw new JsonException("is no truth value"),
        };

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
    }

    /// <summary>A number or truth value where a text is asked for, such as an environment variable's value.</summary>
    private sealed class TextConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
            JsonTokenType.String => reader.GetString(),
            _ => throw new JsonException("is no text"),
        };

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
    }
}
