using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.Storage;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>All tables, by region and name, and the numbers of their spaces.</summary>
internal sealed class TableCatalog
{
    private const string Collection = "dynamodb.tables";

    private const string Counters = "dynamodb.counters";

    private const string NextSpace = "nextSpace";

    private readonly ConcurrentDictionary<(string Region, string Name), Table> _tables = new();
    private readonly IDocumentStore _documents;
    private readonly IItemStore _store;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private int _nextSpace = 1;

    public TableCatalog(IDocumentStore documents, IItemStore store, TimeProvider time)
    {
        (_documents, _store, _time) = (documents, store, time);
        foreach (var (_, json) in documents.List(Collection))
        {
            var definition = JsonSerializer.Deserialize(json.Span, TableJson.Default.TableDefinition)!;
            _tables[(definition.Region, definition.Name)] = new Table(definition);
        }

        foreach (var (_, json) in documents.List(Counters))
        {
            _nextSpace = int.Parse(json.Span, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Raised when a table has got or lost a stream.</summary>
    public event Action<Table>? Changed;

    /// <summary>Held by whoever makes, changes or removes a table.</summary>
    public Lock Changing => _lock;

    public IEnumerable<Table> All => _tables.Values.Where(table => !IsGone(table.Definition));

    /// <summary>Finds a table by name or ARN; null for none.</summary>
    public Table? Find(string region, string nameOrArn)
    {
        var name = nameOrArn;
        if (Arn.TryParse(nameOrArn) is { Service: "dynamodb" } arn)
        {
            (region, name) = (arn.Region, arn.Resource.Split('/') is ["table", var table, ..] ? table : nameOrArn);
        }

        return _tables.TryGetValue((region, name), out var found) && !Forget(found) ? found : null;
    }

    /// <summary>A table whose items can be used; throws as for one that isn't there where it is still being made or deleted.</summary>
    public Table Usable(Table? table) => table is not null && table.Definition.GoneAt is null && !(table.Definition.IsNew && IsBusy(table.Definition))
        ? table
        : throw Errors.ResourceNotFound();

    /// <summary>A table that a call names, whatever its state, once the caller may do that with it.</summary>
    public Table Get(AwsCall call, string action, string nameOrArn) =>
        Permitted(call, action, nameOrArn) ?? throw Errors.TableNotFound(nameOrArn);

    /// <summary>A table that a call names, once the caller may do that with it; null where there is none.</summary>
    public Table? Permitted(AwsCall call, string action, string nameOrArn)
    {
        var table = Find(call.Region, nameOrArn);
        call.Demand($"dynamodb:{action}", table?.Arn ?? TableArns.Of(call, nameOrArn));
        return table;
    }

    /// <summary>Whether a table's creation or update hasn't ended yet.</summary>
    public bool IsBusy(TableDefinition definition) => definition.ReadyAt > _time.GetUtcNow();

    public int NewSpace()
    {
        lock (_lock)
        {
            var space = _nextSpace++;
            _documents.Put(Counters, NextSpace, System.Text.Encoding.ASCII.GetBytes(_nextSpace.ToString(CultureInfo.InvariantCulture)));
            return space;
        }
    }

    /// <summary>Adds a table; false where there is one of the name.</summary>
    public bool TryAdd(TableDefinition definition)
    {
        lock (_lock)
        {
            if (Find(definition.Region, definition.Name) is not null)
            {
                return false;
            }

            var table = new Table(definition);
            Save(definition);
            _tables[(definition.Region, definition.Name)] = table;
            Changed?.Invoke(table);
            return true;
        }
    }

    /// <summary>Changes a table's definition, no item being written meanwhile.</summary>
    public TableDefinition Update(Table table, Func<TableDefinition, TableDefinition> change)
    {
        lock (_lock)
        {
            lock (table.Writing)
            {
                var definition = change(table.Definition);
                Save(definition);
                table.Definition = definition;
                Changed?.Invoke(table);
                return definition;
            }
        }
    }

    /// <summary>Removes a table and all that was in it, at once.</summary>
    public void Remove(Table table)
    {
        lock (_lock)
        {
            lock (table.Writing)
            {
                var definition = table.Definition;
                if (!_tables.TryRemove(new((definition.Region, definition.Name), table)))
                {
                    return;
                }

                _documents.Delete(Collection, KeyOf(definition));
                Changed?.Invoke(table);
                foreach (var space in SpacesOf(definition))
                {
                    _store.Drop(space);
                }
            }
        }
    }

    public static IEnumerable<int> SpacesOf(TableDefinition definition) =>
        definition.Indexes.Select(index => index.Space).Append(definition.Space)
            .Concat(definition.FormerStreams.Select(stream => stream.Space))
            .Concat(definition.Stream is { } stream ? [stream.Space] : [])
            .Concat(definition.Recovery is { } recovery ? [recovery.Space] : []);

    private bool IsGone(TableDefinition definition) => definition.GoneAt <= _time.GetUtcNow();

    private bool Forget(Table table)
    {
        var gone = IsGone(table.Definition);
        if (gone)
        {
            Remove(table);
        }

        return gone;
    }

    private void Save(TableDefinition definition) =>
        _documents.Put(Collection, KeyOf(definition), JsonSerializer.SerializeToUtf8Bytes(definition, TableJson.Default.TableDefinition));

    private static string KeyOf(TableDefinition definition) => $"{definition.Region}/{definition.Name}";
}
