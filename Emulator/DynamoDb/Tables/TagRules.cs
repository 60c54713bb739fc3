using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>The tags of tables (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Tagging.html).</summary>
internal static class TagRules
{
    /// <summary>Tags with others added; throws for too many, and for characters that tags don't have.</summary>
    public static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> old, IEnumerable<StructValue> tags)
    {
        var merged = new Dictionary<string, string>(old);
        foreach (var tag in tags)
        {
            var (key, value) = (tag.Text("Key") ?? "", tag.Text("Value") ?? "");
            if (!IsAllowed(key) || !IsAllowed(value))
            {
                throw Errors.InvalidParameters("Tag keys and values may have letters, white space, numbers, and these characters: + - = . _ : / @");
            }

            merged[key] = value;
        }

        return merged.Count <= Limits.Tags ? merged : throw Errors.Validation("The number of tags exceeds the limit of 50");
    }

    private static bool IsAllowed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!System.Text.Rune.IsLetterOrDigit(rune) && !System.Text.Rune.IsWhiteSpace(rune) && !"+-=._:/@".Contains(rune.ToString(), StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
