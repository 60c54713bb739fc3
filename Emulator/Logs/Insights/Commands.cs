using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.Logs.Insights;

/// <summary>A step of a query.</summary>
internal abstract record Command;

internal sealed record FieldsCommand(IReadOnlyList<NamedExpression> Fields) : Command;

internal sealed record DisplayCommand(IReadOnlyList<NamedExpression> Fields) : Command;

internal sealed record FilterCommand(Expression Condition) : Command;

internal sealed record StatsCommand(IReadOnlyList<NamedExpression> Values, IReadOnlyList<NamedExpression> Keys) : Command;

internal sealed record SortCommand(IReadOnlyList<(NamedExpression Key, bool Descending)> Keys) : Command;

internal sealed record LimitCommand(int Count) : Command;

internal sealed record DedupCommand(IReadOnlyList<NamedExpression> Keys) : Command;

/// <summary>Takes parts out of a field; the groups of the pattern are the names.</summary>
internal sealed record ParseCommand(Expression From, Regex Pattern, IReadOnlyList<(string Group, string Name)> Parts) : Command;
