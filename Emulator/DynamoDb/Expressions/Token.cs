namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>What a token of an expression is.</summary>
internal enum TokenKind
{
    Identifier,
    Name,
    Value,
    Number,
    Symbol,
    Unknown,
    End,
}

/// <summary>A token and where it stands.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    public bool IsKeyword(string word) => Kind == TokenKind.Identifier && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;
}
