using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListBackups.html</summary>
internal sealed class ListBackups(BackupCatalog backups) : Operation(Input)
{
    private const int MostBackups = 100;

    private static readonly StructShape Input = new(
        "ListBackupsInput",
        new Member("TableName", Shape.String) { Pattern = Inputs.NamePattern, MinLength = 3, MaxLength = 255 },
        new Member("Limit", Shape.Integer) { Min = 1, Max = MostBackups },
        new Member("TimeRangeLowerBound", Shape.Timestamp),
        new Member("TimeRangeUpperBound", Shape.Timestamp),
        new Member("ExclusiveStartBackupArn", Shape.String) { MinLength = 37, MaxLength = 1024 },
        new Member("BackupType", Shape.String) { Enum = ["USER", "SYSTEM", "AWS_BACKUP", "ALL"] });

    protected override void Execute(AwsCall call, StructValue input)
    {
        call.Demand("dynamodb:ListBackups", "*");
        var limit = (int)(input.Integer("Limit") ?? MostBackups);
        Backup[] found = input.Text("BackupType") is null or "USER" or "ALL"
            ? [.. backups.All.Where(backup => backup.Table.Region == call.Region && IsWanted(backup, input)).OrderBy(backup => backup.Arn, StringComparer.Ordinal)]
            : [];
        JsonOutput.Write(call.Output, (found, limit), static (json, answer) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("BackupSummaries"u8);
            foreach (var backup in answer.found.Take(answer.limit))
            {
                Write(json, backup);
            }

            json.WriteEndArray();
            if (answer.found.Length > answer.limit)
            {
                json.WriteString("LastEvaluatedBackupArn"u8, answer.found[answer.limit - 1].Arn);
            }

            json.WriteEndObject();
        });
    }

    private static bool IsWanted(Backup backup, StructValue input)
    {
        var created = backup.CreatedAt.ToUnixTimeMilliseconds() / 1000.0;
        return (input.Text("TableName") is not { } table || backup.Table.Name == table || backup.Table.Arn == table)
            && !(created < input.Number("TimeRangeLowerBound"))
            && !(created >= input.Number("TimeRangeUpperBound"))
            && (input.Text("ExclusiveStartBackupArn") is not { } start || string.CompareOrdinal(backup.Arn, start) > 0);
    }

    private static void Write(Utf8JsonWriter json, Backup backup)
    {
        json.WriteStartObject();
        json.WriteString("TableName"u8, backup.Table.Name);
        json.WriteString("TableId"u8, backup.Table.Id);
        json.WriteString("TableArn"u8, backup.Table.Arn);
        json.WriteString("BackupArn"u8, backup.Arn);
        json.WriteString("BackupName"u8, backup.Name);
        TableDescription.WriteTime(json, "BackupCreationDateTime", backup.CreatedAt);
        json.WriteString("BackupStatus"u8, "AVAILABLE");
        json.WriteString("BackupType"u8, "USER");
        json.WriteNumber("BackupSizeBytes"u8, backup.Bytes);
        json.WriteEndObject();
    }
}
