namespace CampusIssues.Emulator.CloudWatch.Wire;

/// <summary>Reads tags.</summary>
internal static class TagInput
{
    private const int Most = 50;

    public static IReadOnlyDictionary<string, string> Read(Input input)
    {
        var tags = new Dictionary<string, string>();
        foreach (var tag in input.Structures("Tags"))
        {
            tags[tag.Require("Key")] = tag.Text("Value") ?? throw CloudWatchErrors.Missing(tag.Path("Value"));
        }

        return tags.Count > Most ? throw CloudWatchErrors.TooMany("Tags", Most) : tags;
    }
}
