using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeBackup.html</summary>
internal sealed class DescribeBackup(BackupCatalog backups) : Operation(Input)
{
    private static readonly StructShape Input = new("DescribeBackupInput", BackupInputs.BackupArn);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var arn = BackupInputs.Arn(input);
        call.Demand("dynamodb:DescribeBackup", arn);
        var backup = backups.Get(arn);
        JsonOutput.Write(call.Output, backup, static (json, backup) => BackupWriter.WriteDescription(json, backup));
    }
}
