namespace CampusIssues.Functions.Issues;

/// <summary>
/// The short form of an issue's id that people read to each other: 40 bits in Crockford's base 32, which has no I, L, O or U
/// (https://www.crockford.com/base32.html). What is read back as one of those counts as the digit that it looks like.
/// </summary>
internal static class Reference
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const string Prefix = "CI";
    private const int Length = 8;
    private const int Half = Length / 2;

    /// <summary>The reference of an id, from its first five bytes.</summary>
    public static string Of(Guid id)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        var bits = 0L;
        for (var index = 0; index < 5; index++)
        {
            bits = (bits << 8) | bytes[index];
        }

        var letters = new char[Length];
        for (var index = Length - 1; index >= 0; index--, bits >>= 5)
        {
            letters[index] = Alphabet[(int)(bits & 31)];
        }

        return Written(new string(letters));
    }

    /// <summary>A reference as somebody typed it: any case, with or without prefix, dashes and spaces; null where it is none.</summary>
    public static string? Parse(string text)
    {
        var letters = string.Concat(text.ToUpperInvariant().Where(letter => letter is not ('-' or ' ')));
        if (letters.Length == Prefix.Length + Length && letters.StartsWith(Prefix, StringComparison.Ordinal))
        {
            letters = letters[Prefix.Length..];
        }

        letters = letters.Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return letters.Length == Length && letters.All(Alphabet.Contains) ? Written(letters) : null;
    }

    private static string Written(string letters) => $"{Prefix}-{letters[..Half]}-{letters[Half..]}";
}
