using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.Logs.Insights;

/// <summary>An expression of a query.</summary>
internal abstract record Expression;

internal sealed record FieldExpression(string Name) : Expression;

/// <summary>A text, a number or, for a time span, its milliseconds.</summary>
internal sealed record ConstantExpression(object Value) : Expression;

internal sealed record CallExpression(string Function, IReadOnlyList<Expression> Arguments) : Expression;

internal sealed record BinaryExpression(string Operator, Expression Left, Expression Right) : Expression;

internal sealed record NotExpression(Expression Inner) : Expression;

internal sealed record LikeExpression(Expression Value, Regex Pattern) : Expression;

internal sealed record InExpression(Expression Value, IReadOnlyList<Expression> Candidates) : Expression;

/// <summary>An expression with the name of its column: its alias, or else its own text.</summary>
internal sealed record NamedExpression(Expression Expression, string Name);
