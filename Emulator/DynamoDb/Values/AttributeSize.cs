using System.Text;

namespace CampusIssues.Emulator.DynamoDb.Values;

/// <summary>
/// The size of items, as DynamoDB bills and limits them
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html).
/// </summary>
internal static class AttributeSize
{
    public static int OfItem(AttributeMap item)
    {
        var size = 0;
        foreach (var (name, value) in item)
        {
            size += Encoding.UTF8.GetByteCount(name) + Of(value);
        }

        return size;
    }

    public static int Of(AttributeValue value) => value switch
    {
        StringValue text => text.Utf8.Length,
        BinaryValue binary => binary.Bytes.Length,
        NumberValue number => Of(number.Number),
        BooleanValue or NullValue => 1,
        StringSet set => set.Elements.Sum(element => element.Length),
        BinarySet set => set.Elements.Sum(element => element.Length),
        NumberSet set => set.Elements.Sum(Of),
        ListValue list => 3 + list.Elements.Sum(element => 1 + Of(element)),
        MapValue map => 3 + map.Members.Count + OfItem(map.Members),
        _ => 0,
    };

    /// <summary>Whether an item holds values within values more deeply than DynamoDB keeps them.</summary>
    public static bool IsTooDeep(AttributeMap item, int level = 1)
    {
        foreach (var value in item.Values)
        {
            if (IsTooDeep(value, level))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What an item counts towards the 1 MB of a page: names count one byte, and each stored block carries the sort key.
    /// </summary>
    public static int OfStored(AttributeMap item, string? sortKey)
    {
        int size = 0, keySize = 0;
        foreach (var (name, value) in item)
        {
            if (name == sortKey)
            {
                keySize = Of(value) + HeaderOf(value);
                continue;
            }

            size += 1 + OfStored(value);
        }

        return 2 + size + ((1 + ((1 + size) / 3072)) * (18 + keySize));
    }

    private static bool IsTooDeep(AttributeValue value, int level) => Limits.IsTooDeep(level) || value switch
    {
        ListValue list => Array.Exists(list.Elements, element => IsTooDeep(element, level + 1)),
        MapValue map => IsTooDeep(map.Members, level + 1),
        _ => false,
    };

    private static int OfStored(AttributeValue value) => value switch
    {
        ListValue list => 3 + list.Elements.Sum(element => 1 + OfStored(element)),
        MapValue map => 3 + map.Members.Count + map.Members.Sum(member => 1 + OfStored(member.Value)),
        NullValue => 1,
        _ => Of(value) + HeaderOf(value),
    };

    private static int HeaderOf(AttributeValue value) => value switch
    {
        StringValue text => text.Utf8.Length < 128 ? 1 : text.Utf8.Length < 16384 ? 2 : 3,
        StringSet set => set.Elements.Length + 1,
        NumberSet set => set.Elements.Length + 1,
        BinarySet set => set.Elements.Length + 1,
        _ => 1,
    };

    private static int Of(Number number)
    {
        if (number.IsZero)
        {
            return 1;
        }

        var digits = number.Digits;
        var odd = digits % 2 != 0 || number.Magnitude % 2 != 0;
        return 1 + ((digits + 1) / 2) + (odd ? 0 : 1) + (number.Negative ? 1 : 0);
    }
}
