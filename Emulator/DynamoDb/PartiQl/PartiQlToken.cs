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

/// <summary>A token, where it starts and where it ends.</summary>
internal readonly record struct PartiQlToken(PartiQlKind Kind, string Text, int Start, int End)
{
    public bool Is(string word) => Kind is PartiQlKind.Word or PartiQlKind.Symbol && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
