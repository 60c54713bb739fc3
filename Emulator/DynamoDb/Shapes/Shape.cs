using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Shapes;

/// <summary>
/// The form of an input, as in AWS's service model: what the JSON may be, and the constraints on it. Reading throws for a wrong
/// type; <see cref="Constraints"/> then tells all violations at once.
/// </summary>
internal abstract class Shape
{
    public static readonly Shape String = new StringShape();

    public static readonly Shape Boolean = new BooleanShape();

    public static readonly Shape Integer = new NumberShape("Integer");

    public static readonly Shape Long = new NumberShape("Long");

    public static readonly Shape Timestamp = new NumberShape("Double");

    public static readonly Shape Item = new ItemShape(false);

    /// <summary>An item inside a list.</summary>
    public static readonly Shape ListedItem = new ItemShape(true);

    /// <summary>A value as a member of a structure.</summary>
    public static readonly Shape ValueField = new ValueShape(true);

    /// <summary>A value inside a list.</summary>
    public static readonly Shape ListedValue = new ValueShape(false);

    public static readonly Shape Strings = new ListShape(String);

    public static readonly Shape Names = new MapShape(String, "java.lang.String");

    /// <summary>Reads a value whose first token is the current one.</summary>
    public abstract object Read(ref Utf8JsonReader reader);

    private sealed class StringShape : Shape
    {
        public override object Read(ref Utf8JsonReader reader) => JsonTypes.ReadString(ref reader);
    }

    private sealed class BooleanShape : Shape
    {
        private static readonly object True = true;

        private static readonly object False = false;

        public override object Read(ref Utf8JsonReader reader) => JsonTypes.ReadBoolean(ref reader) ? True : False;
    }

    private sealed class NumberShape(string type) : Shape
    {
        public override object Read(ref Utf8JsonReader reader) => JsonTypes.ReadNumber(ref reader, type);
    }

    private sealed class ItemShape(bool isListed) : Shape
    {
        public override object Read(ref Utf8JsonReader reader)
        {
            if (isListed)
            {
                JsonTypes.ExpectParameterized(ref reader, isList: false);
            }

            return AttributeReader.ReadMap(ref reader);
        }
    }

    private sealed class ValueShape(bool isField) : Shape
    {
        public override object Read(ref Utf8JsonReader reader) => AttributeReader.Read(ref reader, 0, isField);
    }
}

/// <summary>A list.</summary>
internal sealed class ListShape(Shape element, bool isParameterized = false) : Shape
{
    public Shape Element => element;

    public override object Read(ref Utf8JsonReader reader)
    {
        if (isParameterized)
        {
            JsonTypes.ExpectParameterized(ref reader, isList: true);
        }

        JsonTypes.ExpectList(ref reader);
        var list = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(reader.TokenType == JsonTokenType.Null ? null : element.Read(ref reader));
        }

        return list;
    }
}

/// <summary>A map with string keys, in the order of the request.</summary>
internal sealed class MapShape(Shape value, string valueType) : Shape
{
    public Shape Value => value;

    public override object Read(ref Utf8JsonReader reader)
    {
        JsonTypes.ExpectMap(ref reader, valueType.Contains('.', StringComparison.Ordinal) ? valueType : "com.amazonaws.dynamodb.v20120810." + valueType);
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = NameCache.Read(ref reader);
            reader.Read();
            map[key] = reader.TokenType == JsonTokenType.Null ? null : value.Read(ref reader);
        }

        return map;
    }
}
