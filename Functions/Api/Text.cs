using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CampusIssues.Functions.Api;

/// <summary>What a text of a user may hold: any printable character; line breaks where lines are allowed; no controls.</summary>
internal static class Text
{
    private const int MaxPrintable = 60;

    /// <summary>Reads a JSON string, trimmed, with line breaks as LF.</summary>
    public static bool TryRead(JsonElement element, bool lines, out string text)
    {
        try
        {
            text = element.GetString()!.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            text = "";
            return false;
        }

        return text.All(letter => Allowed(letter, lines));
    }

    /// <summary>Characters as people count them: code points.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>The first characters of a text.</summary>
    public static string Shorten(string text, int length)
    {
        var flat = text.ReplaceLineEndings(" ");
        return Length(flat) <= length ? flat : string.Concat(flat.EnumerateRunes().Take(length - 1)) + "…";
    }

    /// <summary>A member's name as an answer may repeat it.</summary>
    public static string Printable(string name) =>
        Shorten(string.Concat(name.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? "?" : rune.ToString())), MaxPrintable);

    private static bool Allowed(char letter, bool lines) =>
        (letter is '\n' or '\t' && lines)
        || char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
