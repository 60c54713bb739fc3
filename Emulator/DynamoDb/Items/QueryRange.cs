using CampusIssues.Emulator.DynamoDb.Legacy;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>Holds key conditions against a table's or index's keys, and tells the range of keys that they mean.</summary>
internal static class QueryRange
{
    /// <summary>Throws AWS's error unless the conditions are what the keys allow.</summary>
    public static void Check(KeyLayout keys, LegacyCondition[] conditions, AttributeMap? start)
    {
        foreach (var key in keys.Own)
        {
            var isHash = key == keys.Hash;
            if (start is not null)
            {
                StartKey.CheckPart(start, key, isHash);
            }

            if (isHash && keys.Range is null && conditions.Length > 1)
            {
                throw Errors.Validation("Query key condition not supported");
            }

            if (Array.Find(conditions, condition => condition.Attribute == key.Name) is not { } condition)
            {
                if (isHash || conditions.Length > 1)
                {
                    throw Errors.Validation($"Query condition missed key schema element: {key.Name}");
                }

                continue;
            }

            CheckCondition(condition, key, isHash);
        }
    }

    /// <summary>The keys that meet the conditions.</summary>
    public static KeyRange Of(KeyLayout keys, AttributeValue hash, LegacyCondition? range, byte[]? start, bool descending)
    {
        var partition = KeyBytes.Partition(hash);
        var (from, to) = range is null ? (partition, KeyBytes.After(partition)) : Bounds(partition, range);
        if (start is not null)
        {
            (from, to) = descending ? (from, start) : ([.. start, 0], to);
        }

        return new KeyRange(keys.Space, from, to, descending);
    }

    private static void CheckCondition(LegacyCondition condition, KeyAttribute key, bool isHash)
    {
        if (condition.Operator is "NULL" or "NOT_NULL" or "NE" or "CONTAINS" or "NOT_CONTAINS" or "IN")
        {
            throw Errors.Validation("Attempted conditional constraint is not an indexable operation");
        }

        if (condition.Values.Any(value => value.Type != key.Type))
        {
            throw Errors.InvalidParameters("Condition parameter type does not match schema type");
        }

        if (isHash && condition.Operator != "EQ")
        {
            throw Errors.Validation("Query key condition not supported");
        }

        if (condition.Values.Any(value => KeyBytes.Of(value).Length == 0) && (isHash || condition.Operator == "EQ"))
        {
            throw Errors.Validation(
                $"One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty {(key.Type == "B" ? "binary" : "string")} value. Key: {key.Name}");
        }
    }

    private static (byte[] From, byte[]? To) Bounds(byte[] partition, LegacyCondition range)
    {
        byte[] first = [.. partition, .. KeyBytes.Sortable(range.Values[0])];
        byte[] exact = [.. first, 0, 0];
        var end = KeyBytes.After(partition);
        return range.Operator switch
        {
            "EQ" => (exact, KeyBytes.After(exact)),
            "LT" => (partition, exact),
            "LE" => (partition, KeyBytes.After(exact)),
            "GT" => (KeyBytes.After(exact)!, end),
            "GE" => (exact, end),
            "BEGINS_WITH" => (first, KeyBytes.After(first)),
            _ => (exact, KeyBytes.After([.. partition, .. KeyBytes.Sortable(range.Values[1]), 0, 0])),
        };
    }
}
