using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateBackup.html</summary>
internal sealed class CreateBackup(TableCatalog tables, BackupCatalog backups) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "CreateBackupInput",
        Inputs.TableName,
        new Member("BackupName", Shape.String) { NotNull = true, Pattern = Inputs.NamePattern, MinLength = 3, MaxLength = 255, IsWhole = true });

    protected override void Execute(AwsCall call, StructValue input)
    {
        var name = input.Text("TableName")!;
        var table = tables.Permitted(call, Name, name) ?? throw Errors.TableMissing(name);
        JsonOutput.Write(call.Output, backups.Create(table, input.Text("BackupName")!), static (json, backup) =>
        {
            json.WriteStartObject();
            json.WritePropertyName("BackupDetails"u8);
            BackupWriter.WriteDetails(json, backup);
            json.WriteEndObject();
        });
    }
}
