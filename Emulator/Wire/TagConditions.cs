namespace CampusIssues.Emulator.Wire;

/// <summary>
/// The condition keys of tags that a request brings
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html).
/// </summary>
public static class TagConditions
{
    /// <summary><c>aws:RequestTag/…</c> and <c>aws:TagKeys</c> of tags that are set; nothing where there are none.</summary>
    /// <param name="tags">Names and values.</param>
    public static Dictionary<string, IReadOnlyList<string>> Of(IReadOnlyDictionary<string, string>? tags)
    {
        var keys = OfNames(tags?.Keys ?? []);
        foreach (var (name, value) in tags ?? new Dictionary<string, string>())
        {
            keys[$"aws:RequestTag/{name}"] = [value];
        }

        return keys;
    }

    /// <summary><c>aws:TagKeys</c> of tags that are taken away.</summary>
    /// <param name="names">The tags' names.</param>
    public static Dictionary<string, IReadOnlyList<string>> OfNames(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length == 0 ? [] : new() { ["aws:TagKeys"] = all };
    }
}
