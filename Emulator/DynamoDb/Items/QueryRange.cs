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
        var met = 0;
        foreach (var key in keys.Own)
        {
            var isHash = keys.IsHash(key);
            if (start is not null)
            {
                StartKey.CheckPart(start, key, isHash);
            }

            if (isHash && keys.Range is null && conditions.Length > keys.Hashes.Length)
            {
                throw Errors.Validation("Query key condition not supported");
            }

            if (Array.Find(conditions, condition => condition.Attribute == key.Name) is not { } condition)
            {
                CheckLast(keys, key, conditions);
                if (isHash || conditions.Length > met)
                {
                    throw Errors.Validation($"Query condition missed key schema element: {key.Name}");
                }

                continue;
            }

            met++;
            CheckCondition(condition, key, isHash);
            if (condition.Operator != "EQ")
            {
                CheckLast(keys, key, conditions);
            }
        }

        if (conditions.Length > met)
        {
            throw Errors.Validation("Query key condition not supported");
        }
    }

    /// <summary>The keys that meet the conditions.</summary>
    /// <param name="keys">The keys of the table or the index.</param>
    /// <param name="hashes">The values of the partition key.</param>
    /// <param name="ranges">The conditions on the sort key: equalities, but the last.</param>
    /// <param name="start">The key after which to go on; null for none.</param>
    /// <param name="descending">Whether to go from the last to the first.</param>
    public static KeyRange Of(KeyLayout keys, AttributeValue[] hashes, LegacyCondition[] ranges, byte[]? start, bool descending)
    {
        var first = keys.IsMultiple ? KeyBytes.Start(hashes, ranges.SkipLast(1).Select(range => range.Values[0])) : KeyBytes.Partition(hashes[0]);
        var (from, to) = ranges.Length == 0 ? (first, KeyBytes.After(first)) : Bounds(first, ranges[^1]);
        if (start is not null)
        {
            (from, to) = descending ? (from, start) : ([.. start, 0], to);
        }

        return new KeyRange(keys.Space, from, to, descending);
    }

    // An attribute of the sort key that isn't held equal to a value must be the last that has a condition.
    private static void CheckLast(KeyLayout keys, KeyAttribute key, LegacyCondition[] conditions)
    {
        var later = !keys.IsMultiple ? null : keys.Ranges.SkipWhile(range => range != key).Skip(1).FirstOrDefault(range => Array.Exists(conditions, condition => condition.Attribute == range.Name));
        if (later is not null)
        {
            throw Errors.Validation(
                $"RANGE key attributes {key.Name} must have equality conditions specified in the query because a condition is present on key attribute {later.Name}");
        }
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

    private static (byte[] From, byte[]? To) Bounds(byte[] start, LegacyCondition range)
    {
        byte[] first = [.. start, .. KeyBytes.Sortable(range.Values[0])];
        byte[] exact = [.. first, 0, 0];
        var end = KeyBytes.After(start);
        return range.Operator switch
        {
            "EQ" => (exact, KeyBytes.After(exact)),
            "LT" => (start, exact),
            "LE" => (start, KeyBytes.After(exact)),
            "GT" => (KeyBytes.After(exact)!, end),
            "GE" => (exact, end),
            "BEGINS_WITH" => (first, KeyBytes.After(first)),
            _ => (exact, KeyBytes.After([.. start, .. KeyBytes.Sortable(range.Values[1]), 0, 0])),
        };
    }
}
