using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>Holds items and keys against a table's keys and indexes.</summary>
internal static class KeyChecks
{
    /// <summary>A key must have the table's key attributes, no others, of the right types.</summary>
    public static void CheckKey(Table table, AttributeMap key)
    {
        if (key.Count != table.Keys.Own.Length)
        {
            throw Errors.KeySchemaMismatch();
        }

        foreach (var attribute in table.Keys.Own)
        {
            CheckKeyPart(key, attribute, attribute == table.Keys.Hash);
        }
    }

    public static void CheckKeyPart(AttributeMap key, KeyAttribute attribute, bool isHash)
    {
        if (!key.TryGetValue(attribute.Name, out var value) || value.Type != attribute.Type)
        {
            throw Errors.KeySchemaMismatch();
        }

        if (KeyBytes.Of(value).Length == 0)
        {
            throw EmptyKey(attribute);
        }

        CheckSize(value, isHash);
    }

    /// <summary>An item must have the table's key; attributes that are keys of an index must be of its type.</summary>
    public static void CheckItem(Table table, AttributeMap item)
    {
        foreach (var attribute in table.Keys.Own)
        {
            if (!item.TryGetValue(attribute.Name, out var value))
            {
                throw Errors.InvalidParameters($"Missing the key {attribute.Name} in the item");
            }

            if (value.Type != attribute.Type)
            {
                throw Errors.InvalidParameters($"Type mismatch for key {attribute.Name} expected: {attribute.Type} actual: {value.Type}");
            }

            if (KeyBytes.Of(value).Length == 0)
            {
                throw EmptyKey(attribute);
            }

            CheckSize(value, attribute == table.Keys.Hash);
        }

        CheckIndexKeys(table, item);
    }

    public static void CheckIndexKeys(Table table, AttributeMap item)
    {
        foreach (var index in table.Indexes)
        {
            foreach (var attribute in index.Own)
            {
                if (!item.TryGetValue(attribute.Name, out var value))
                {
                    continue;
                }

                if (value.Type != attribute.Type)
                {
                    throw Errors.InvalidParameters(
                        $"Type mismatch for Index Key {attribute.Name} Expected: {attribute.Type} Actual: {value.Type} IndexName: {index.Definition!.Name}");
                }

                if (KeyBytes.Of(value).Length == 0)
                {
                    throw Errors.Validation(
                        Errors.NotValid + "A value specified for a secondary index key is not supported. "
                        + $"The AttributeValue for a key attribute cannot contain an empty {NameOf(attribute.Type)} value. IndexName: {index.Definition!.Name}, IndexKey: {attribute.Name}");
                }

                CheckSize(value, index.IsHash(attribute));
            }

            if (index.IsMultiple)
            {
                CheckSize(item, index.Hashes, isHash: true);
                CheckSize(item, index.Ranges, isHash: false);
            }
        }
    }

    private static Wire.AwsException EmptyKey(KeyAttribute key) => Errors.Validation(
        Errors.NotValid + $"The AttributeValue for a key attribute cannot contain an empty {NameOf(key.Type)} value. Key: {key.Name}");

    private static void CheckSize(AttributeMap item, KeyAttribute[] keys, bool isHash) =>
        CheckSize(keys.Sum(key => item.TryGetValue(key.Name, out var value) ? SizeOf(value) : 0), isHash);

    private static void CheckSize(AttributeValue value, bool isHash) => CheckSize(SizeOf(value), isHash);

    private static int SizeOf(AttributeValue value) => value is NumberValue ? 0 : KeyBytes.Of(value).Length;

    private static void CheckSize(int size, bool isHash)
    {
        if (isHash && size > Limits.HashKeySize)
        {
            throw Errors.InvalidParameters("Size of hashkey has exceeded the maximum size limit of2048 bytes");
        }

        if (!isHash && size > Limits.RangeKeySize)
        {
            throw Errors.InvalidParameters("Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
        }
    }

    public static string NameOf(string type) => type == "B" ? "binary" : "string";
}
