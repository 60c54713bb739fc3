using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>A key attribute and its type.</summary>
internal sealed record KeyAttribute(string Name, string Type);

/// <summary>The keys of a table or an index, and how they are laid out in its space.</summary>
internal sealed class KeyLayout
{
    private readonly KeyLayout? _table;

    public KeyLayout(TableDefinition table)
        : this(table, [table.HashKey], table.RangeKey is { } range ? [range] : [], table.Space)
    {
    }

    public KeyLayout(TableDefinition table, IndexDefinition index, KeyLayout tableLayout)
        : this(table, index.HashKeys, index.RangeKeys, index.Space)
    {
        Definition = index;
        _table = tableLayout;
        All = [.. tableLayout.All, .. Own.Where(own => tableLayout.All.All(key => key.Name != own.Name))];
        Included = index.Projection switch
        {
            "ALL" => null,
            "KEYS_ONLY" => All.Select(key => key.Name).ToHashSet(),
            _ => All.Select(key => key.Name).Concat(index.NonKeyAttributes ?? []).ToHashSet(),
        };
    }

    private KeyLayout(TableDefinition table, IEnumerable<string> hashes, IEnumerable<string> ranges, int space)
    {
        Hashes = [.. hashes.Select(name => new KeyAttribute(name, table.TypeOf(name)))];
        Ranges = [.. ranges.Select(name => new KeyAttribute(name, table.TypeOf(name)))];
        Hash = Hashes[0];
        Range = Ranges.Length > 0 ? Ranges[0] : null;
        Own = [.. Hashes, .. Ranges];
        All = Own;
        Space = space;
        IsMultiple = Own.Length > 2 || Hashes.Length > 1;
    }

    public int Space { get; }

    /// <summary>The partition key, or the first attribute of it.</summary>
    public KeyAttribute Hash { get; }

    /// <summary>The sort key, or the first attribute of it; null for none.</summary>
    public KeyAttribute? Range { get; }

    /// <summary>The attributes of the partition key: one but in a global index, which may have more.</summary>
    public KeyAttribute[] Hashes { get; }

    /// <summary>The attributes of the sort key, likewise.</summary>
    public KeyAttribute[] Ranges { get; }

    /// <summary>Whether the partition key or the sort key is of several attributes.</summary>
    public bool IsMultiple { get; }

    /// <summary>Its own key attributes.</summary>
    public KeyAttribute[] Own { get; }

    /// <summary>The attributes of a <c>LastEvaluatedKey</c>: the table's and its own.</summary>
    public KeyAttribute[] All { get; }

    /// <summary>The index that it is of; null for the table's.</summary>
    public IndexDefinition? Definition { get; }

    /// <summary>The attributes that the index has; null for all.</summary>
    public HashSet<string>? Included { get; }

    /// <summary>The key of an item; null for one that isn't in the index.</summary>
    public byte[]? KeyOf(AttributeMap item)
    {
        if (IsMultiple)
        {
            return MultipleKeyOf(item);
        }

        if (!TryGet(item, Hash, out var hash) || (Range is not null & !TryGet(item, Range, out var range)))
        {
            return null;
        }

        return _table is null
            ? KeyBytes.Table(hash!, range)
            : KeyBytes.Index(KeyBytes.Table(hash!, range), item[_table.Hash.Name], _table.Range is { } tableRange ? item[tableRange.Name] : null);
    }

    /// <summary>The part of an item that the index has.</summary>
    public AttributeMap Project(AttributeMap item)
    {
        if (Included is null)
        {
            return item;
        }

        var part = new AttributeMap();
        foreach (var (name, value) in item)
        {
            if (Included.Contains(name))
            {
                part[name] = value;
            }
        }

        return part;
    }

    /// <summary>The key attributes of an item, the table's and its own.</summary>
    public AttributeMap KeysOf(AttributeMap item)
    {
        var keys = new AttributeMap();
        foreach (var key in All)
        {
            keys[key.Name] = item[key.Name];
        }

        return keys;
    }

    /// <summary>Whether a key attribute is of the partition key.</summary>
    public bool IsHash(KeyAttribute key) => key == Hash || (Hashes.Length > 1 && Hashes.Contains(key));

    private byte[]? MultipleKeyOf(AttributeMap item)
    {
        if (!Array.TrueForAll(Own, key => TryGet(item, key, out _)))
        {
            return null;
        }

        var start = KeyBytes.Start(Hashes.Select(key => item[key.Name]), Ranges.Select(key => item[key.Name]));
        return KeyBytes.Index(start, item[_table!.Hash.Name], _table.Range is { } tableRange ? item[tableRange.Name] : null);
    }

    private static bool TryGet(AttributeMap item, KeyAttribute? key, out AttributeValue? value)
    {
        value = key is null ? null : item.GetValueOrDefault(key.Name);
        return value is not null && value.Type == key!.Type;
    }
}
