namespace CampusIssues.Emulator.ApiGateway.Templates;

/// <summary>A place in a template's text.</summary>
internal sealed class VtlReader(string text)
{
    public int Position { get; set; }

    public bool AtEnd => Position >= text.Length;

    public char Current => Peek(0);

    public char Peek(int ahead) => Position + ahead < text.Length ? text[Position + ahead] : '\0';

    public string Since(int start) => text[start..Position];

    /// <summary>Whether the text goes on with this; then it is taken.</summary>
    public bool Take(string expected)
    {
        if (string.CompareOrdinal(text, Position, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    public void Expect(string expected)
    {
        SkipSpace();
        if (!Take(expected))
        {
            throw new VtlException($"Expected '{expected}' at {Position}");
        }
    }

    /// <summary>Takes a word of an expression (<c>and</c>, <c>true</c>), but not the beginning of a longer one.</summary>
    public bool TakeWord(string word)
    {
        var start = Position;
        if (Take(word) && !IsNamePart(Current))
        {
            return true;
        }

        Position = start;
        return false;
    }

    public void SkipSpace()
    {
        while (char.IsWhiteSpace(Current))
        {
            Position++;
        }
    }

    /// <summary>An identifier; empty where there is none.</summary>
    public string Name()
    {
        var start = Position;
        if (char.IsAsciiLetter(Current) || Current == '_')
        {
            while (IsNamePart(Current))
            {
                Position++;
            }
        }

        return Since(start);
    }

    /// <summary>Takes all until the end mark and the mark; to the end where it is missing.</summary>
    public string Until(string mark)
    {
        var end = text.IndexOf(mark, Position, StringComparison.Ordinal);
        var taken = end < 0 ? text[Position..] : text[Position..end];
        Position = end < 0 ? text.Length : end + mark.Length;
        return taken;
    }

    private static bool IsNamePart(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';
}

/// <summary>A template that can't be read or evaluated.</summary>
internal sealed class VtlException(string message) : Exception(message);
