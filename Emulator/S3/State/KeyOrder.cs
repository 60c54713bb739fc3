namespace CampusIssues.Emulator.S3.State;

/// <summary>The order of keys in lists: that of their UTF-8 bytes, which is that of their code points.</summary>
internal sealed class KeyOrder : IComparer<string>
{
    /// <summary>Comes after every key that may be listed.</summary>
    public const string End = "\U0010FFFF\U0010FFFF\U0010FFFF";

    public static KeyOrder Instance { get; } = new();

    /// <summary>The first text after all that begin with a prefix.</summary>
    public static string After(string prefix) => prefix + End;

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        var same = left.CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
        {
            return left.Length - right.Length;
        }

        // A surrogate stands for a code point above all others, though its own value is below U+E000.
        var (a, b) = (left[same], right[same]);
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a - b : char.IsSurrogate(a) ? 1 : -1;
    }
}
