using System.Collections.Concurrent;
using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>All backups, by ARN.</summary>
internal sealed class BackupCatalog
{
    private const string Collection = "dynamodb.backups";

    private readonly ConcurrentDictionary<string, Backup> _backups = new();
    private readonly IDocumentStore _documents;
    private readonly IItemStore _store;
    private readonly TableCatalog _tables;
    private readonly TimeProvider _time;

    public BackupCatalog(IDocumentStore documents, IItemStore store, TableCatalog tables, TimeProvider time)
    {
        (_documents, _store, _tables, _time) = (documents, store, tables, time);
        foreach (var (arn, json) in documents.List(Collection))
        {
            _backups[arn] = JsonSerializer.Deserialize(json.Span, BackupJson.Default.Backup)!;
        }
    }

    public IEnumerable<Backup> All => _backups.Values;

    /// <summary>Finds a backup; throws <c>BackupNotFoundException</c> where there is none.</summary>
    public Backup Get(string arn) => _backups.TryGetValue(arn, out var backup)
        ? backup
        : throw new Wire.AwsException("BackupNotFoundException", $"Backup not found: {arn}");

    /// <summary>Copies a table, no item being written meanwhile.</summary>
    public Backup Create(Table table, string name)
    {
        lock (table.Writing)
        {
            var definition = table.Definition;
            var now = _time.GetUtcNow();
            var totals = _store.Totals(definition.Space);
            var arn = $"{definition.Arn}/backup/{now.ToUnixTimeMilliseconds():D14}-{Guid.NewGuid().ToString("N")[..8]}";
            var backup = new Backup(arn, name, definition, _tables.NewSpace(), now, totals.Count, totals.Bytes);
            SpaceCopy.Copy(_store, definition.Space, backup.Space);
            _documents.Put(Collection, arn, JsonSerializer.SerializeToUtf8Bytes(backup, BackupJson.Default.Backup));
            return _backups[arn] = backup;
        }
    }

    public void Delete(Backup backup)
    {
        _backups.TryRemove(backup.Arn, out _);
        _documents.Delete(Collection, backup.Arn);
        _store.Drop(backup.Space);
    }
}
