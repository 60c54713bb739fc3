using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>A parsed statement, its parameters in place.</summary>
/// <param name="Table">The table.</param>
internal abstract record Statement(string Table)
{
    public bool IsRead => this is SelectStatement;
}

internal sealed record SelectStatement(string Table, string? Index, Projection? Projection, Condition? Where) : Statement(Table)
{
    /// <summary>The attribute that the result is ordered by; null for none.</summary>
    public string? OrderBy { get; init; }

    public bool IsDescending { get; init; }

    /// <summary>Whether it only asks if there is such an item.</summary>
    public bool IsExistsCheck { get; init; }
}

internal sealed record InsertStatement(string Table, AttributeMap Item) : Statement(Table);

internal sealed record UpdateStatement(string Table, UpdateAction[] Actions, Condition? Where, string? Returning) : Statement(Table);

internal sealed record DeleteStatement(string Table, Condition? Where, string? Returning) : Statement(Table);
