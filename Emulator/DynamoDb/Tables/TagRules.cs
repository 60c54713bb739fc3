using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>The tags of tables (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Tagging.html).</summary>
internal static class TagRules
{
    private const int LongestKey = 128;

    private const int LongestValue = 256;

    /// <summary>Tags with others added; throws for too many, for those that are there twice, and for characters that tags don't have.</summary>
    public static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> old, IEnumerable<StructValue> tags)
    {
        var merged = new Dictionary<string, string>(old);
        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            var (key, value) = (tag.Text("Key"), tag.Text("Value"));
            CheckKey(key);
            if (value is null || value.Length > LongestValue || !IsAllowed(value))
            {
                throw Errors.Validation($"The Tag Value provided is invalid, Value: {value ?? "null"}");
            }

            if (key!.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                throw Errors.Validation($"Tag Key cannot be prefixed with aws:, Key: {key}");
            }

            if (!added.Add(key))
            {
                throw Errors.Validation($"Duplicate Tag Keys provided as input: Duplicate Tag Key found {key}");
            }

            merged[key] = value;
        }

        return merged.Count <= Limits.Tags ? merged : throw Errors.Validation("Number of Tags exceed the current limit for the provided ResourceArn");
    }

    public static void CheckKey(string? key)
    {
        if (key is null or "" || key.Length > LongestKey || !IsAllowed(key))
        {
            throw Errors.Validation($"The Tag Key provided is invalid, Key: {key ?? "null"}");
        }
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
