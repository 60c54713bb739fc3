using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>Replaces placeholders in paths and values; keeps the first fault of each kind.</summary>
internal sealed class PathBinder(Placeholders placeholders)
{
    /// <summary>A name that is a reserved word; null for none.</summary>
    public string? Reserved { get; private set; }

    /// <summary>A name that isn't defined; null for none.</summary>
    public string? UndefinedName { get; private set; }

    /// <summary>A value that isn't defined; null for none.</summary>
    public string? UndefinedValue { get; private set; }

    /// <summary>The first placeholder that isn't defined; null for none.</summary>
    public string? Undefined { get; private set; }

    public DocumentPath Bind(PathSyntax syntax)
    {
        var steps = new PathStep[syntax.Parts.Length];
        for (var index = 0; index < steps.Length; index++)
        {
            steps[index] = Bind(syntax.Parts[index]);
        }

        return new DocumentPath(steps);
    }

    public AttributeValue Value(ValueSyntax syntax)
    {
        if (placeholders.TryValue(syntax.Name, out var value))
        {
            return value;
        }

        UndefinedValue ??= $"An expression attribute value used in expression is not defined; attribute value: {syntax.Name}";
        Undefined ??= UndefinedValue;
        return new InvalidValue("");
    }

    private PathStep Bind(PathPart part)
    {
        if (part.Name is null)
        {
            return new PathStep(null, part.Index);
        }

        if (!part.IsPlaceholder)
        {
            Reserved ??= ReservedWords.Contains(part.Name) ? $"Attribute name is a reserved keyword; reserved keyword: {part.Name}" : null;
            return new PathStep(part.Name, 0);
        }

        if (placeholders.TryName(part.Name, out var name))
        {
            return new PathStep(name, 0);
        }

        UndefinedName ??= $"An expression attribute name used in the document path is not defined; attribute name: {part.Name}";
        Undefined ??= UndefinedName;
        return new PathStep(part.Name, 0);
    }
}
