using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>A key attribute and its type.</summary>
internal sealed record KeyAttribute(string Name, string Type);

/// <summary>The keys of a table or an index, and how they are laid out in its space.</summary>
internal sealed class KeyLayout
{
    private readonly KeyLayout? _table;

    public KeyLayout(TableDefinition table)
        : this(table, table.HashKey, table.RangeKey, table.Space)
    {
    }

    public KeyLayout(TableDefinition table, IndexDefinition index, KeyLayout tableLayout)
        : this(table, index.HashKey, index.RangeKey, index.Space)
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

    private KeyLayout(TableDefinition table, string hash, string? range, int space)
    {
        Hash = new KeyAttribute(hash, table.TypeOf(hash));
        Range = range is null ? null : new KeyAttribute(range, table.TypeOf(range));
        Own = Range is null ? [Hash] : [Hash, Range];
        All = Own;
        Space = space;
    }

    public int Space { get; }

    public KeyAttribute Hash { get; }

    public KeyAttribute? Range { get; }

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
        if (!TryGet(item, Hash, out var hash) || (Range is not null & !TryGet(item, Range, out var range)))
        {
            return null;
        }

        return _table is null
            ? KeyBytes.Table(hash!, range)
            : KeyBytes.Index(hash!, range, item[_table.Hash.Name], _table.Range is { } tableRange ? item[tableRange.Name] : null);
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

    private static bool TryGet(AttributeMap item, KeyAttribute? key, out AttributeValue? value)
    {
        value = key is null ? null : item.GetValueOrDefault(key.Name);
        return value is not null && value.Type == key!.Type;
    }
}
