using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.Sending;

/// <summary>The tags of a mail: names and values of letters, digits, _, - and a few more.</summary>
internal static class MessageTags
{
    private const int MaxLength = 256;

    public static IReadOnlyDictionary<string, string> Read(QueryForm form, string name) =>
        Check(form.Structures(name).Select(tag => (form[$"{tag}.Name"] ?? "", form[$"{tag}.Value"] ?? "")));

    /// <summary>Tags by name, the last of each name; throws for one that isn't allowed.</summary>
    public static IReadOnlyDictionary<string, string> Check(IEnumerable<(string Name, string Value)> given)
    {
        var tags = new Dictionary<string, string>();
        foreach (var (key, value) in given)
        {
            Check("name", key, character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-', "'_', '-'");
            Check("value", value, character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.' or '@', "'_', '-', '.', '@'");
            tags[key] = value;
        }

        return tags;
    }

    private static void Check(string what, string text, Func<char, bool> isAllowed, string allowed)
    {
        if (text.Length is 0 or > MaxLength)
        {
            throw SesErrors.InvalidParameter($"Invalid tag {what} <{text}>: must have between 1 and {MaxLength} characters.");
        }

        if (!text.All(isAllowed))
        {
            throw SesErrors.InvalidParameter($"Invalid tag {what} <{text}>: only alphanumeric ASCII characters, {allowed} are allowed.");
        }
    }
}
