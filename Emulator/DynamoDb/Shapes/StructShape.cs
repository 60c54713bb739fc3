using System.Text.Json;

namespace CampusIssues.Emulator.DynamoDb.Shapes;

/// <summary>A member of a structure, with its constraints.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Shape">Its form.</param>
internal sealed record Member(string Name, Shape Shape)
{
    private readonly byte[] _utf8 = System.Text.Encoding.UTF8.GetBytes(Name);

    public string Name
    {
        get;
        init => (field, _utf8) = (value, System.Text.Encoding.UTF8.GetBytes(value));
    } = Name;

    /// <summary>May not be absent: told among the constraint violations.</summary>
    public bool NotNull { get; init; }

    /// <summary>May not be absent: told before, in words of its own.</summary>
    public bool Required { get; init; }

    /// <summary>A name whose length is told before, in words of its own.</summary>
    public bool HasOwnLength { get; init; }

    /// <summary>Where it is empty all that is wrong is told, rather than its length alone.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Its length is told before its pattern.</summary>
    public bool IsLengthFirst { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>Where it alone is wrong, it is told by its name on the wire and without its value.</summary>
    public bool IsUnechoed { get; init; }

    public long? Min { get; init; }

    public long? Max { get; init; }

    /// <summary>The pattern of names; DynamoDB's model has no other.</summary>
    public string? Pattern { get; init; }

    public string[]? Enum { get; init; }

    /// <summary>Constraints of a map's keys.</summary>
    public Member? Keys { get; init; }

    /// <summary>Constraints of a map's values or a list's elements.</summary>
    public Member? Values { get; init; }

    public bool Matches(ref Utf8JsonReader reader) => reader.ValueTextEquals(_utf8);
}

/// <summary>A structure: its known members, in the order in which AWS tells their violations; others are ignored.</summary>
/// <param name="name">AWS's name of it.</param>
/// <param name="isField">Whether it is the member of a structure rather than of a collection.</param>
/// <param name="members">Its members.</param>
internal sealed class StructShape(string name, bool isField, params Member[] members) : Shape
{
    public StructShape(string name, params Member[] members)
        : this(name, false, members)
    {
    }

    public string Name => name;

    public Member[] Members => members;

    public override object Read(ref Utf8JsonReader reader)
    {
        JsonTypes.ExpectStruct(ref reader, name, isField);
        var values = new object?[members.Length];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var index = Find(ref reader);
            reader.Read();
            if (index < 0 || reader.TokenType == JsonTokenType.Null)
            {
                reader.Skip();
                continue;
            }

            values[index] = members[index].Shape.Read(ref reader);
        }

        return new StructValue(this, values);
    }

    private int Find(ref Utf8JsonReader reader)
    {
        for (var index = 0; index < members.Length; index++)
        {
            if (members[index].Matches(ref reader))
            {
                return index;
            }
        }

        return -1;
    }
}
