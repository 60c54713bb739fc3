using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>A parsed statement, its parameters in place.</summary>
/// <param name="Table">The table.</param>
/// <param name="Index">The index that is named after it; null for none.</param>
internal abstract record Statement(string Table, string? Index)
{
    public bool IsRead => this is SelectStatement;
}

internal sealed record SelectStatement(string Table, string? Index, Projection? Projection, Condition? Where) : Statement(Table, Index)
{
    /// <summary>The attribute that the result is ordered by; null for none.</summary>
    public string? OrderBy { get; init; }

    public bool IsDescending { get; init; }

    /// <summary>Whether it only asks if there is such an item.</summary>
    public bool IsExistsCheck { get; init; }

    /// <summary>An item as a row: each path under its last name, or under its number where that is an index.</summary>
    public AttributeMap Row(AttributeMap item)
    {
        if (Projection is null)
        {
            return item;
        }

        var row = new AttributeMap();
        for (var index = 0; index < Projection.Paths.Length; index++)
        {
            if (Projection.Paths[index].Resolve(item) is { } value)
            {
                row[Projection.Paths[index].Steps[^1].Name ?? $"_{index + 1}"] = value;
            }
        }

        return row;
    }
}

internal sealed record InsertStatement(string Table, AttributeMap Item) : Statement(Table, null);

internal sealed record UpdateStatement(string Table, string? Index, UpdateAction[] Actions, Condition? Where, string? Returning) : Statement(Table, Index);

internal sealed record DeleteStatement(string Table, string? Index, Condition? Where, string? Returning) : Statement(Table, Index);
