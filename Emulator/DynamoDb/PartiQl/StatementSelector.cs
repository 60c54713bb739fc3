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
        var (position, start) = ReadToken(nextToken);
        var capacity = new Capacity(table.Name);
        var items = new List<AttributeMap>();
        for (; position < (hashes?.Length ?? 1); position++, start = null)
        {
            var page = PageReader.Read(store, Request(table, keys, select, hashes?[position], start, isConsistent, limit));
            capacity.Add(page.Capacity.Total, keys.Definition);
            items.AddRange(page.Items.Select(item => select.Projection?.Apply(item.Attributes) ?? item.Attributes));
            if (page.LastKey is { } lastKey)
            {
                return new StatementResult(items, capacity) { NextToken = WriteToken(position, lastKey), LastKey = lastKey };
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
        return isConsistent && index.Definition!.IsGlobal
            ? throw Errors.Validation("Strongly consistent read is not supported on Global Secondary Indexes")
            : index;
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

    private static PageRequest Request(Table table, KeyLayout keys, SelectStatement select, AttributeValue? hash, AttributeMap? start, bool isConsistent, long? limit)
    {
        var startKey = start is null ? null : keys.KeyOf(start);
        if (hash is not null && hash.Type != keys.Hash.Type)
        {
            throw Errors.InvalidParameters("Condition parameter type does not match schema type");
        }

        var range = hash is not null
            ? QueryRange.Of(keys, hash, StatementKeys.Range(keys, select.Where), startKey, select.IsDescending)
            : new KeyRange(keys.Space, startKey is null ? [] : [.. startKey, 0], null);
        return new PageRequest(table, keys, range)
        {
            Limit = limit,
            Filter = select.Where is { } where ? item => ConditionEvaluator.IsMet(where, item) : null,
            FetchesFromTable = keys.Definition is { IsGlobal: false } && keys.Included is { } included
                && (select.Projection is null || select.Projection.Paths.Any(path => !included.Contains(path.Head))),
            IsConsistent = isConsistent,
        };
    }

    private static string WriteToken(int position, AttributeMap key)
    {
        using var json = new PooledBuffer();
        JsonOutput.Write(json, key, AttributeWriter.Write);
        return $"{position}.{Convert.ToBase64String(json.WrittenSpan)}";
    }

    private static (int Position, AttributeMap? Start) ReadToken(string? token)
    {
        if (token is null)
        {
            return (0, null);
        }

        try
        {
            var dot = token.IndexOf('.', StringComparison.Ordinal);
            var reader = new Utf8JsonReader(Convert.FromBase64String(token[(dot + 1)..]));
            reader.Read();
            return (int.Parse(token[..dot], System.Globalization.CultureInfo.InvariantCulture), AttributeReader.ReadMap(ref reader));
        }
        catch (Exception garbage) when (garbage is FormatException or JsonException or ArgumentException)
        {
            throw Errors.Validation("Given NextToken is invalid");
        }
    }
}
