using CampusIssues.Emulator.DynamoDb.Backups;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>Forgets tables, protected or not, with their items, streams and backups.</summary>
internal sealed class TableReset(TableCatalog tables, BackupCatalog backups) : IResettable
{
    public string Service => "dynamodb";

    public void Reset()
    {
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
