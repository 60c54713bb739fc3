using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Shapes;

/// <summary>A structure that was read, by the names of its members; null where a member is absent.</summary>
internal sealed class StructValue(StructShape shape, object?[] values)
{
    public StructShape Shape => shape;

    public object? this[int index] => values[index];

    public object? this[string name]
    {
        get
        {
            for (var index = 0; index < values.Length; index++)
            {
                if ((object)shape.Members[index].Name == name || shape.Members[index].Name == name)
                {
                    return values[index];
                }
            }

            return null;
        }
    }

    public bool Has(string name) => this[name] is not null;

    public string? Text(string name) => (string?)this[name];

    public bool? Flag(string name) => (bool?)this[name];

    public double? Number(string name) => (double?)this[name];

    public long? Integer(string name) => this[name] is double value ? (long)value : null;

    public StructValue? Struct(string name) => (StructValue?)this[name];

    public AttributeMap? Attributes(string name) => (AttributeMap?)this[name];

    public AttributeValue? Value(string name) => (AttributeValue?)this[name];

    public Dictionary<string, object?>? Map(string name) => (Dictionary<string, object?>?)this[name];

    public List<object?>? List(string name) => (List<object?>?)this[name];

    public IEnumerable<StructValue> Structs(string name) => List(name)?.OfType<StructValue>() ?? [];

    public string[]? Strings(string name) => List(name)?.OfType<string>().ToArray();
}
