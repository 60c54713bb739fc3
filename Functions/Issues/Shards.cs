using System.Globalization;

namespace CampusIssues.Functions.Issues;

/// <summary>
/// Index keys are spread over shards, so that no value (every new issue is OPEN) makes a hot partition; readers merge them.
/// The count may grow: new issues then use the new shards, and readers ask for all.
/// </summary>
internal static class Shards
{
    public const int Count = 4;
    private const string OpenHalf = "open";
    private const string DoneHalf = "done";

    /// <summary>An issue's shard, for ever the same.</summary>
    public static int Of(string issueId) => (int)(uint.Parse(issueId.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % Count);

    public static string Key(string value, int shard) => $"{value}#{shard}";

    /// <summary>The key of a value in the half that its status puts it in: what is open is found without reading what is done.</summary>
    public static string Key(string value, string status, int shard) => $"{value}#{Half(status)}#{shard}";

    /// <summary>All keys of a value.</summary>
    public static IEnumerable<string> Keys(string value) => Enumerable.Range(0, Count).Select(shard => Key(value, shard));

    /// <summary>All keys of a value in the halves that some statuses need.</summary>
    public static IEnumerable<string> Keys(string value, IEnumerable<string> statuses) =>
        statuses.Select(Half).Distinct().SelectMany(half => Keys($"{value}#{half}"));

    private static string Half(string status) => status == Status.Resolved ? DoneHalf : OpenHalf;
}
