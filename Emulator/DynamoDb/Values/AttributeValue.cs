using System.Diagnostics.CodeAnalysis;

namespace CampusIssues.Emulator.DynamoDb.Values;

/// <summary>A value of an item. Immutable; strings are kept as UTF-8, the form in which DynamoDB compares and measures them.</summary>
internal abstract class AttributeValue
{
    /// <summary>The type's short name: <c>S</c>, <c>N</c>, <c>B</c>, <c>BOOL</c>, <c>NULL</c>, <c>SS</c>, <c>NS</c>, <c>BS</c>, <c>L</c>, <c>M</c>.</summary>
    public abstract string Type { get; }
}

internal sealed class StringValue(byte[] utf8) : AttributeValue
{
    public override string Type => "S";

    public byte[] Utf8 { get; } = utf8;

    public string Text => System.Text.Encoding.UTF8.GetString(Utf8);

    public static StringValue Of(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));
}

internal sealed class NumberValue(Number number) : AttributeValue
{
    public override string Type => "N";

    public Number Number { get; } = number;
}

internal sealed class BinaryValue(byte[] bytes) : AttributeValue
{
    public override string Type => "B";

    public byte[] Bytes { get; } = bytes;
}

internal sealed class BooleanValue : AttributeValue
{
    public static readonly BooleanValue True = new(true);

    public static readonly BooleanValue False = new(false);

    private BooleanValue(bool value) => Value = value;

    public override string Type => "BOOL";

    public bool Value { get; }

    public static BooleanValue Of(bool value) => value ? True : False;
}

internal sealed class NullValue : AttributeValue
{
    public static readonly NullValue Instance = new();

    private NullValue()
    {
    }

    public override string Type => "NULL";
}

internal sealed class StringSet(byte[][] elements) : AttributeValue
{
    public override string Type => "SS";

    public byte[][] Elements { get; } = elements;
}

internal sealed class NumberSet(Number[] elements) : AttributeValue
{
    public override string Type => "NS";

    public Number[] Elements { get; } = elements;
}

internal sealed class BinarySet(byte[][] elements) : AttributeValue
{
    public override string Type => "BS";

    public byte[][] Elements { get; } = elements;
}

internal sealed class ListValue(AttributeValue[] elements) : AttributeValue
{
    public override string Type => "L";

    public AttributeValue[] Elements { get; } = elements;
}

internal sealed class MapValue(AttributeMap members) : AttributeValue
{
    public override string Type => "M";

    public AttributeMap Members { get; } = members;
}

/// <summary>A value that was sent in a form that DynamoDB refuses; validation tells its message in AWS's order of checks.</summary>
internal sealed class InvalidValue(string message, string type = "") : AttributeValue
{
    public override string Type => type;

    public string Message { get; } = message;
}

/// <summary>Attributes by name: an item, a key or a map.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is what DynamoDB calls a map.")]
internal sealed class AttributeMap : Dictionary<string, AttributeValue>
{
    public AttributeMap()
        : base(StringComparer.Ordinal)
    {
    }

    public AttributeMap(AttributeMap other)
        : base(other, StringComparer.Ordinal)
    {
    }
}
