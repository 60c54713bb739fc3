namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>A node of a parsed expression, its placeholders not yet replaced.</summary>
internal abstract record Syntax
{
    /// <summary>Whether it stood in parentheses.</summary>
    public bool IsParenthesized { get; init; }

    /// <summary>Whether it can be true or false.</summary>
    public virtual bool IsCondition => true;
}

/// <summary>One step of a document path.</summary>
/// <param name="Name">An attribute's name or a placeholder; null for an index.</param>
/// <param name="Index">The index into a list.</param>
internal readonly record struct PathPart(string? Name, int Index)
{
    public bool IsPlaceholder => Name is ['#', ..];
}

internal sealed record PathSyntax(PathPart[] Parts) : Syntax
{
    public override bool IsCondition => false;
}

internal sealed record ValueSyntax(string Name) : Syntax
{
    public override bool IsCondition => false;
}

internal sealed record FunctionSyntax(string Name, Syntax[] Arguments) : Syntax;

internal sealed record ComparisonSyntax(string Operator, Syntax Left, Syntax Right) : Syntax;

internal sealed record BetweenSyntax(Syntax Operand, Syntax Lower, Syntax Upper) : Syntax;

internal sealed record InSyntax(Syntax Operand, Syntax[] Candidates) : Syntax;

internal sealed record AndSyntax(Syntax Left, Syntax Right) : Syntax;

internal sealed record OrSyntax(Syntax Left, Syntax Right) : Syntax;

internal sealed record NotSyntax(Syntax Operand) : Syntax;

/// <summary><c>+</c> or <c>-</c> in a SET action.</summary>
internal sealed record ArithmeticSyntax(string Operator, Syntax Left, Syntax Right) : Syntax
{
    public override bool IsCondition => false;
}

/// <summary>A parsed condition.</summary>
/// <param name="Root">The condition.</param>
/// <param name="HasRedundantParentheses">Whether a pair of parentheses stands directly in another.</param>
/// <param name="Operators">How many operators it has.</param>
internal sealed record ConditionSyntax(Syntax Root, bool HasRedundantParentheses, int Operators);

/// <summary>One action of an update.</summary>
/// <param name="Section"><c>SET</c>, <c>REMOVE</c>, <c>ADD</c> or <c>DELETE</c>.</param>
/// <param name="Path">What is changed.</param>
/// <param name="Value">To what; null for REMOVE.</param>
internal sealed record ActionSyntax(string Section, PathSyntax Path, Syntax? Value);

/// <summary>A parsed update.</summary>
/// <param name="Actions">All actions in order.</param>
/// <param name="Repeated">The section that stands twice; null for none.</param>
/// <param name="Operators">How many operators it has.</param>
internal sealed record UpdateSyntax(ActionSyntax[] Actions, string? Repeated, int Operators);
