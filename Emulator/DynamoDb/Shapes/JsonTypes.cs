using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace CampusIssues.Emulator.DynamoDb.Shapes;

/// <summary>
/// The JSON types that AWS's deserializer takes, with its words for those that it doesn't. They are sent as
/// <c>SerializationException</c>, before any other check.
/// </summary>
internal static class JsonTypes
{
    public static void ExpectStruct(ref Utf8JsonReader reader, string type, bool isField)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            throw Errors.Serialization("Unrecognized collection type class com.amazonaws.dynamodb.v20120810." + type);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Errors.Serialization(isField ? "Unexpected field type" : "Unexpected value type in payload");
        }
    }

    public static void ExpectMap(ref Utf8JsonReader reader, string valueType)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            throw Errors.Serialization($"Unrecognized collection type java.util.Map<java.lang.String, {valueType}>");
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Errors.Serialization("Unexpected field type");
        }
    }

    public static void ExpectList(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Errors.Serialization(reader.TokenType == JsonTokenType.StartObject ? StartOfStructure : "Unexpected field type");
        }
    }

    /// <summary>A collection inside a collection, for which AWS's deserializer has other words.</summary>
    public static void ExpectParameterized(ref Utf8JsonReader reader, bool isList)
    {
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
        {
            throw Errors.Serialization(
                "class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class java.lang.Class "
                + "(sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and java.lang.Class are in module java.base of loader 'bootstrap')");
        }

        if (isList)
        {
            ExpectList(ref reader);
        }
        else
        {
            ExpectMap(ref reader, "com.amazonaws.dynamodb.v20120810.AttributeValue");
        }
    }

    public static void ExpectString(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw Unconvertible(ref reader, "String");
        }
    }

    public static string ReadString(ref Utf8JsonReader reader)
    {
        ExpectString(ref reader);
        return reader.GetString()!;
    }

    public static bool ReadBoolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => reader.GetString()!.ToUpperInvariant() switch
        {
            "TRUE" or "1" or "YES" => true,
            "FALSE" or "0" or "NO" => false,
            _ => throw Errors.Serialization("Unexpected token received from parser"),
        },
        _ => throw Unconvertible(ref reader, "Boolean"),
    };

    public static double ReadNumber(ref Utf8JsonReader reader, string type)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw Unconvertible(ref reader, type);
        }

        var value = reader.GetDouble();
        return type == "Double" ? value : Math.Floor(value);
    }

    public static byte[] ReadBlob(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw reader.TokenType switch
            {
                JsonTokenType.StartArray => Errors.Serialization("Unrecognized collection type class java.nio.ByteBuffer"),
                JsonTokenType.StartObject => Errors.Serialization(StartOfStructure),
                _ => Errors.Serialization("only base-64-encoded strings are convertible to bytes"),
            };
        }

        var text = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
        if (text.Length % 4 != 0)
        {
            throw Errors.Serialization($"Base64 encoded length is expected a multiple of 4 bytes but found: {text.Length}");
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, bytes, out var consumed, out var written) != System.Buffers.OperationStatus.Done || consumed != text.Length)
        {
            throw Errors.Serialization("Invalid last non-pad Base64 character dectected");
        }

        return written == bytes.Length ? bytes : bytes[..written];
    }

    private const string StartOfStructure = "Start of structure or map found where not expected";

    private static Wire.AwsException Unconvertible(ref Utf8JsonReader reader, string type) => Errors.Serialization(reader.TokenType switch
    {
        JsonTokenType.True => $"TRUE_VALUE cannot be converted to {type}",
        JsonTokenType.False => $"FALSE_VALUE cannot be converted to {type}",
        JsonTokenType.Number => $"{(reader.ValueSpan.IndexOfAny("."u8, "eE"u8) ? "DECIMAL" : "NUMBER")}_VALUE cannot be converted to {type}",
        JsonTokenType.String => $"STRING_VALUE cannot be converted to {type}",
        JsonTokenType.StartArray => $"Unrecognized collection type class java.lang.{type}",
        _ => StartOfStructure,
    });

    private static bool IndexOfAny(this ReadOnlySpan<byte> span, ReadOnlySpan<byte> first, ReadOnlySpan<byte> others) =>
        span.IndexOfAny(first[0], others[0], others[1]) >= 0;
}
