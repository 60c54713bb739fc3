namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>What a token of a statement is.</summary>
internal enum PartiQlKind
{
    Word,
    QuotedName,
    Text,
    Number,
    Symbol,
    Parameter,
    End,
}

/// <summary>A token and where it starts.</summary>
internal readonly record struct PartiQlToken(PartiQlKind Kind, string Text, int Start)
{
    public bool Is(string word) => Kind is PartiQlKind.Word or PartiQlKind.Symbol && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
