namespace CampusIssues.Emulator.Logs.Insights;

internal enum TokenKind
{
    Name,
    Text,
    Number,
    Duration,
    Expression,
    Symbol,
    End,
}

/// <summary>A token of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text; of a quoted one what is within the quotes.</param>
/// <param name="Start">Where it starts in the query.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    public bool Is(string symbolOrWord) => Kind is TokenKind.Symbol or TokenKind.Name && Text.Equals(symbolOrWord, StringComparison.OrdinalIgnoreCase);
}
