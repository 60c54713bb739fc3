using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>One step of a path: a member's name, or an index where it is null.</summary>
internal readonly record struct PathStep(string? Name, int Index)
{
    public override string ToString() => Name ?? $"[{Index}]";
}

/// <summary>A path into an item, e.g. <c>a.b[1]</c>.</summary>
internal sealed class DocumentPath(params PathStep[] steps)
{
    public PathStep[] Steps { get; } = steps;

    /// <summary>The attribute that it starts at.</summary>
    public string Head => Steps[0].Name!;

    public bool IsNested => Steps.Length > 1;

    public static DocumentPath Of(string attribute) => new(new PathStep(attribute, 0));

    /// <summary>The value there; null for none.</summary>
    public AttributeValue? Resolve(AttributeMap item)
    {
        var value = item.GetValueOrDefault(Head);
        for (var index = 1; index < Steps.Length && value is not null; index++)
        {
            value = Resolve(value, Steps[index]);
        }

        return value;
    }

    public static AttributeValue? Resolve(AttributeValue value, PathStep step) => (value, step.Name) switch
    {
        (MapValue map, { } name) => map.Members.GetValueOrDefault(name),
        (ListValue list, null) => step.Index < list.Elements.Length ? list.Elements[step.Index] : null,
        _ => null,
    };

    /// <summary>As AWS prints it: <c>[a, b, [1]]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", Steps)}]";
}
