using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace CampusIssues.Functions.Issues;

/// <summary>Makes attribute values.</summary>
internal static class ItemValue
{
    public static AttributeValue Text(string value) => new() { S = value };

    public static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };

    public static AttributeValue Time(DateTimeOffset value) => Text(Instant.Write(value));

    public static AttributeValue List(IEnumerable<AttributeValue> values) => new() { L = [.. values] };

    public static AttributeValue Map(Dictionary<string, AttributeValue> values) => new() { M = values };

    /// <summary>Sets an attribute, unless it has no value.</summary>
    public static void Put(this Dictionary<string, AttributeValue> item, string name, string? value)
    {
        if (value is not null)
        {
            item[name] = Text(value);
        }
    }

    public static void Put(this Dictionary<string, AttributeValue> item, string name, DateTimeOffset? value) =>
        item.Put(name, value is { } time ? Instant.Write(time) : null);
}
