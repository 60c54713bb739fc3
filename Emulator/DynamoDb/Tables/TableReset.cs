using CampusIssues.Emulator.DynamoDb.Backups;
using CampusIssues.Emulator.DynamoDb.Transfers;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>Forgets tables, protected or not, with their items, streams, backups and transfers.</summary>
internal sealed class TableReset(TableCatalog tables, BackupCatalog backups, TransferCatalog transfers) : IResettable
{
    public string Service => "dynamodb";

    public void Reset()
    {
        transfers.Clear();
        foreach (var backup in backups.All.ToArray())
        {
            backups.Delete(backup);
        }

        foreach (var table in tables.All.ToArray())
        {
            tables.Remove(table);
        }
    }
}
