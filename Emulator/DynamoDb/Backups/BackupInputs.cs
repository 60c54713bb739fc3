using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>Members that inputs about backups share.</summary>
internal static class BackupInputs
{
    public static string Arn(StructValue input) => input.Text("BackupArn")! is var text
        && Wire.Arn.TryParse(text) is { Service: "dynamodb" } arn && arn.Resource.Split('/') is ["table", _, "backup", { Length: > 0 }]
            ? text
            : throw Errors.Validation("Invalid Backup ARN");

    public static readonly Member BackupArn = new("BackupArn", Shape.String) { NotNull = true, MaxLength = 1024 };
}
