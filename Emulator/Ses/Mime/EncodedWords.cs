using System.Text;
using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.Ses.Mime;

/// <summary>Header texts in other alphabets, <c>=?UTF-8?B?…?=</c> (RFC 2047).</summary>
internal static partial class EncodedWords
{
    /// <summary>A header's text as it is read.</summary>
    public static string Decode(string text) =>
        text.Contains("=?", StringComparison.Ordinal) ? Word().Replace(Gap().Replace(text, "?==?"), match => DecodeWord(match) ?? match.Value) : text;

    /// <summary>A text as a header has it: as it is where it is ASCII.</summary>
    public static string Encode(string text) =>
        text.All(char.IsAscii) ? text : $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";

    private static string? DecodeWord(Match word)
    {
        try
        {
            var charset = Encoding.GetEncoding(word.Groups[1].Value);
            var payload = word.Groups[3].Value;
            return charset.GetString(
                word.Groups[2].Value is "B" or "b"
                    ? Convert.FromBase64String(payload)
                    : QuotedPrintable.Decode(Encoding.ASCII.GetBytes(payload.Replace('_', ' '))));
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"=\?([^?]+)\?([BbQq])\?([^?]*)\?=")]
    private static partial Regex Word();

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex Gap();
}
