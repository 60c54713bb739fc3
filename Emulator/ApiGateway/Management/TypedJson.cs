using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Management;

/// <summary>Makes values of the type that a member has, from the texts that patches and templates bring.</summary>
internal static class TypedJson
{
    /// <summary>The description of a type of the model.</summary>
    public static JsonTypeInfo Info(Type type) => ApiGatewayJson.Default.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type} isn't part of the model.");

    /// <summary>A value as a member of this type; null where it doesn't fit.</summary>
    public static JsonNode? Scalar(JsonNode? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var text = value is JsonValue scalar ? scalar.TryGetValue<string>(out var plain) ? plain : scalar.ToJsonString() : value?.ToJsonString();
        if (text is null)
        {
            return null;
        }

        return type == typeof(bool) ? bool.TryParse(text, out var flag) ? JsonValue.Create(flag) : null
            : type == typeof(int) || type == typeof(long) ? long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole) : null
            : type == typeof(double) ? double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null
            : JsonValue.Create(text);
    }

    /// <summary>Whether a type is one value rather than a structure, list or map.</summary>
    public static bool IsScalar(Type type) => Info(Nullable.GetUnderlyingType(type) ?? type).Kind == JsonTypeInfoKind.None;
}
