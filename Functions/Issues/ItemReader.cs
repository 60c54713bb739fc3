using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace CampusIssues.Functions.Issues;

/// <summary>Reads attributes by name.</summary>
internal static class ItemReader
{
    public static string Text(this Dictionary<string, AttributeValue> item, string name) =>
        item.TextOrNull(name) ?? throw new InvalidDataException($"The item has no {name}");

    public static string? TextOrNull(this Dictionary<string, AttributeValue> item, string name) => item.TryGetValue(name, out var value) ? value.S : null;

    public static int Number(this Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) && value.N is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : 0;

    public static long Long(this Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) && value.N is { } number ? long.Parse(number, CultureInfo.InvariantCulture) : 0;

    public static DateTimeOffset? TimeOrNull(this Dictionary<string, AttributeValue> item, string name) =>
        item.TextOrNull(name) is { } text ? Instant.Read(text) : null;

    public static DateTimeOffset Time(this Dictionary<string, AttributeValue> item, string name) => Instant.Read(item.Text(name));

    public static List<AttributeValue> List(this Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) && value.L is { } list ? list : [];
}
