using CampusIssues.Emulator.DynamoDb.Legacy;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>Checks <c>ExclusiveStartKey</c>.</summary>
internal static class StartKey
{
    private const string Invalid = "The provided starting key is invalid";

    private static readonly string[] Bare = ["contains duplicates", "number set", "numeric value", "significant digits", "number with magnitude"];

    /// <summary>Throws for a value that is wrong in itself; some of the messages have words before them.</summary>
    public static void CheckValues(AttributeMap? start)
    {
        if (start?.Values.OfType<InvalidValue>().FirstOrDefault() is { } invalid)
        {
            var isBare = Array.Exists(Bare, words => invalid.Message.Contains(words, StringComparison.Ordinal));
            throw Errors.Validation(isBare ? invalid.Message : $"{Invalid}: {invalid.Message}");
        }
    }

    public static void CheckPart(AttributeMap start, KeyAttribute key, bool isHash)
    {
        if (!start.ContainsKey(key.Name))
        {
            throw Errors.Validation(Invalid);
        }

        KeyChecks.CheckKeyPart(start, key, isHash);
    }

    /// <summary>The table's part of the key must be a key of the table.</summary>
    public static void CheckTablePart(Table table, AttributeMap start)
    {
        var part = new AttributeMap();
        foreach (var key in table.Keys.Own)
        {
            if (start.TryGetValue(key.Name, out var value))
            {
                part[key.Name] = value;
            }
        }

        try
        {
            KeyChecks.CheckKey(table, part);
        }
        catch (AwsException fault)
        {
            throw Errors.Validation($"{Invalid}: {fault.Message}");
        }
    }

    /// <summary>The key must lie in what the query asks for.</summary>
    public static void CheckWithin(KeyLayout keys, AttributeMap start, AttributeValue[] hashes, LegacyCondition[] ranges)
    {
        var isSamePartition = keys.Hashes.Zip(hashes).All(pair => AttributeComparison.AreEqual(start[pair.First.Name], pair.Second));
        if (ranges.Length == 0)
        {
            if (!isSamePartition)
            {
                throw Errors.Validation("The provided starting key is outside query boundaries based on provided conditions");
            }

            return;
        }

        if (!Array.TrueForAll(ranges, range => range.IsMet(start)))
        {
            throw Errors.Validation("The provided starting key does not match the range key predicate");
        }

        if (!isSamePartition)
        {
            throw Errors.Validation("The query can return at most one row and cannot be restarted");
        }
    }

    public static AwsException WrongShape(string detail = "") => Errors.Validation(Invalid + detail);
}
