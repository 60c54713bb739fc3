using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>Members that inputs about backups share.</summary>
internal static class BackupInputs
{
    public static readonly Member BackupArn = new("BackupArn", Shape.String) { NotNull = true, MinLength = 37, MaxLength = 1024 };
}
