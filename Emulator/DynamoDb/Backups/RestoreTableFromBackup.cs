using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableFromBackup.html</summary>
internal sealed class RestoreTableFromBackup(BackupCatalog backups, TableRestore restore, TableDescription description) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "RestoreTableFromBackupInput",
        [Inputs.TableName with { Name = "TargetTableName", HasOwnLength = true }, BackupInputs.BackupArn, .. TableRestore.Overrides]);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var arn = BackupInputs.Arn(input);
        call.Demand("dynamodb:RestoreTableFromBackup", arn);
        var table = restore.FromBackup(call, input, backups.Get(arn));
        description.Answer(call, "TableDescription", table, "CREATING");
    }
}
