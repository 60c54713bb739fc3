using System.Globalization;
using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.Logs.Insights;

/// <summary>
/// Reads a query: commands, with <c>|</c> between them
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html).
/// </summary>
internal sealed partial class QueryParser(string query) : ExpressionParser(query)
{
    public static IReadOnlyList<Command> Parse(string query) => new QueryParser(query).Commands();

    private List<Command> Commands()
    {
        var commands = new List<Command> { Command() };
        while (TryTake("|"))
        {
            commands.Add(Command());
        }

        return Peek.Kind == TokenKind.End ? commands : throw Unexpected();
    }

    private Command Command() => Peek.Text.ToLowerInvariant() switch
    {
        "fields" when TryTake("fields") => new FieldsCommand(NamedList()),
        "display" when TryTake("display") => new DisplayCommand(NamedList()),
        "filter" when TryTake("filter") => new FilterCommand(Or()),
        "stats" when TryTake("stats") => new StatsCommand(NamedList(), TryTake("by") ? NamedList() : []),
        "sort" when TryTake("sort") => Sort(),
        "limit" or "head" or "tail" when Take().Kind == TokenKind.Name => new LimitCommand(Integer()),
        "dedup" when TryTake("dedup") => new DedupCommand(NamedList()),
        "parse" when TryTake("parse") => ParsePattern(),
        _ => throw Unexpected(),
    };

    private int Integer() => Peek.Kind == TokenKind.Number && int.TryParse(Peek.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Take().Kind == TokenKind.Number
        ? number
        : throw Unexpected();

    private SortCommand Sort()
    {
        var keys = new List<(NamedExpression, bool)>();
        do
        {
            var key = Named();
            var descending = TryTake("desc");
            if (!descending)
            {
                TryTake("asc");
            }

            keys.Add((key, descending));
        }
        while (TryTake(","));

        return new SortCommand(keys);
    }

    private ParseCommand ParsePattern()
    {
        Expression from = Peek.Kind == TokenKind.Name ? new FieldExpression(Take().Text) : new FieldExpression("@message");
        var pattern = Take();
        if (pattern.Kind == TokenKind.Expression)
        {
            var expression = new Regex(pattern.Text, RegexOptions.Singleline);
            return new ParseCommand(from, expression, [.. expression.GetGroupNames().Where(name => !char.IsAsciiDigit(name[0])).Select(name => (name, name))]);
        }

        if (pattern.Kind != TokenKind.Text)
        {
            throw LogsErrors.MalformedQuery($"a pattern was expected at position {pattern.Start}", pattern.Start, pattern.End);
        }

        Expect("as");
        var names = new List<string> { TakeName() };
        while (TryTake(","))
        {
            names.Add(TakeName());
        }

        return Glob(from, pattern, names);
    }

    /// <summary>Each star stands for one name, as little as it can.</summary>
    private static ParseCommand Glob(Expression from, Token pattern, List<string> names)
    {
        var parts = pattern.Text.Split('*');
        if (parts.Length - 1 != names.Count)
        {
            throw LogsErrors.MalformedQuery($"{parts.Length - 1} stars stand for {names.Count} names", pattern.Start, pattern.End);
        }

        var expression = string.Concat(parts.Select((part, index) => Regex.Escape(part) + (index == names.Count ? "" : index == names.Count - 1 && parts[^1].Length == 0 ? $"(?<p{index}>.*)" : $"(?<p{index}>.*?)")));
        return new ParseCommand(from, new Regex(expression, RegexOptions.Singleline), [.. names.Select((name, index) => ($"p{index}", name))]);
    }
}
