using CampusIssues.Emulator.DynamoDb.Backups;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;

namespace CampusIssues.Emulator.DynamoDb;

/// <summary>Drops spaces that nothing names any more: of tables and backups that were deleted just before the process ended.</summary>
internal sealed class SpaceCollector(TableCatalog tables, BackupCatalog backups, IItemStore store)
{
    /// <summary>Runs once, perhaps beside the first calls: what they make has numbers that weren't there at the start.</summary>
    public void Collect()
    {
        var used = tables.All.SelectMany(table => TableCatalog.SpacesOf(table.Definition))
            .Concat(backups.All.Select(backup => backup.Space)).Append(RequestTokens.Space).ToHashSet();
        foreach (var space in store.Recovered.Where(space => !used.Contains(space)))
        {
            store.Drop(space);
        }
    }
}
