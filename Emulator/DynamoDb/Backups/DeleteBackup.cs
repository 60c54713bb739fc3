using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteBackup.html</summary>
internal sealed class DeleteBackup(BackupCatalog backups) : Operation(Input)
{
    private static readonly StructShape Input = new("DeleteBackupInput", BackupInputs.BackupArn);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var arn = BackupInputs.Arn(input);
        call.Demand("dynamodb:DeleteBackup", arn);
        var backup = backups.Get(arn);
        backups.Delete(backup);
        JsonOutput.Write(call.Output, backup, static (json, backup) => BackupWriter.WriteDescription(json, backup, "DELETED"));
    }
}
