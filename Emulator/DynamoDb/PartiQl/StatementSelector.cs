using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>Carries out selects: as queries where the WHERE clause names partition keys, otherwise as a scan.</summary>
internal sealed class StatementSelector(IItemStore store)
{
    public StatementResult Select(Table table, SelectStatement select, bool isConsistent, long? limit, string? nextToken)
    {
        var keys = KeysOf(table, select, isConsistent);
        var hashes = StatementKeys.HashValues(keys, select.Where);
        CheckOrder(keys, select, hashes);
        CheckProjected(keys, select, hashes);
        var (position, start) = ReadToken(nextToken, select);
        var capacity = new Capacity(table.Name) { IsRead = true };
        var items = new List<AttributeMap>();
        for (; position < (hashes?.Length ?? 1); position++, start = null)
        {
            var page = PageReader.Read(store, Request(table, keys, select, hashes?[position], start, isConsistent, limit));
            capacity.Add(page.Capacity);
            items.AddRange(page.Items.Select(item => select.Row(item.Attributes)));
            if (page.LastKey is { } lastKey)
            {
                return new StatementResult(items, capacity) { NextToken = WriteToken(position, lastKey, select), LastKey = lastKey };
            }

            limit -= page.ScannedCount;
        }

        return new StatementResult(items, capacity);
    }

    private static KeyLayout KeysOf(Table table, SelectStatement select, bool isConsistent)
    {
        if (select.Index is not { } name)
        {
            return table.Keys;
        }

        var index = table.Index(name) ?? throw Errors.Validation("The table does not have the specified index");
        DemandPlainKeys(index);
        return isConsistent && index.Definition!.IsGlobal
            ? throw Errors.Validation("Strongly consistent read is not supported on Global Secondary Indexes")
            : index;
    }

    /// <summary>Throws for an index whose partition key or sort key is of several attributes.</summary>
    public static void DemandPlainKeys(KeyLayout? index)
    {
        if (index?.IsMultiple == true)
        {
            throw Errors.Validation("PartiQL statements cannot be executed on tables with multi-attribute HASH keys or multi-attribute RANGE keys.");
        }
    }

    private static void CheckOrder(KeyLayout keys, SelectStatement select, AttributeValue[]? hashes)
    {
        if (select.OrderBy is not { } order)
        {
            return;
        }

        if (hashes is null)
        {
            throw Errors.Validation("Must have WHERE clause in the statement when using ORDER BY clause.");
        }

        if (order != keys.Hash.Name && order != keys.Range?.Name)
        {
            throw Errors.Validation($"Variable reference {order} in ORDER BY clause must be part of the primary key");
        }
    }

    // A global index has no way back to its table. Nor may a query, unlike a scan, filter by what its index lacks.
    private static void CheckProjected(KeyLayout keys, SelectStatement select, AttributeValue[]? hashes)
    {
        if (keys is not { Definition: { } index, Included: { } included })
        {
            return;
        }

        string[] missing = [.. (select.Projection?.Paths ?? []).Select(path => path.Head).Where(head => !included.Contains(head)).Distinct()];
        if (index.IsGlobal && missing.Length > 0)
        {
            throw Errors.InvalidParameters($"Global secondary index {index.Name} does not project [{string.Join(", ", missing)}]");
        }

        string[] filtered = hashes is null ? [] : [.. AttributeNames.Of(select.Where).Where(head => !included.Contains(head)).Distinct()];
        if (filtered.Length > 0)
        {
            throw Errors.InvalidParameters($"Secondary index {index.Name} does not project one or more filter attributes: [{string.Join(", ", filtered)}]");
        }
    }

    private static PageRequest Request(Table table, KeyLayout keys, SelectStatement select, AttributeValue? hash, AttributeMap? start, bool isConsistent, long? limit)
    {
        var startKey = start is null ? null : keys.KeyOf(start);
        if (hash is not null && hash.Type != keys.Hash.Type)
        {
            throw Errors.InvalidParameters("Condition parameter type does not match schema type");
        }

        var range = hash is not null
            ? QueryRange.Of(keys, [hash], StatementKeys.Range(keys, select.Where) is { } condition ? [condition] : [], startKey, select.IsDescending)
            : new KeyRange(keys.Space, startKey is null ? [] : [.. startKey, 0], null);
        return new PageRequest(table, keys, range)
        {
            Limit = limit,
            Filter = select.Where is { } where ? item => ConditionEvaluator.IsMet(where, item) : null,
            FetchesFromTable = keys.Definition is { IsGlobal: false } && keys.Included is { } included
                && select.Projection?.Paths.Any(path => !included.Contains(path.Head)) == true,
            IsConsistent = isConsistent,
        };
    }

    // A token is of one table or index: the place in the list of partitions, the name, and the last key.
    private static string WriteToken(int position, AttributeMap key, SelectStatement select)
    {
        using var json = new PooledBuffer();
        JsonOutput.Write(json, key, AttributeWriter.Write);
        return $"{position}:{select.Table}:{select.Index}:{Convert.ToBase64String(json.WrittenSpan)}";
    }

    private static (int Position, AttributeMap? Start) ReadToken(string? token, SelectStatement select)
    {
        if (token is null)
        {
            return (0, null);
        }

        try
        {
            return token.Split(':') is [var position, var table, var index, var key] && table == select.Table && index == (select.Index ?? "")
                ? (int.Parse(position, System.Globalization.CultureInfo.InvariantCulture), ReadKey(key))
                : throw new FormatException();
        }
        catch (Exception garbage) when (garbage is FormatException or JsonException or ArgumentException or OverflowException)
        {
            throw Errors.Validation("Given NextToken is invalid");
        }
    }

    private static AttributeMap ReadKey(string key)
    {
        var reader = new Utf8JsonReader(Convert.FromBase64String(key));
        reader.Read();
        return AttributeReader.ReadMap(ref reader);
    }
}
