using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Tables;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>Writes backups as AWS answers them.</summary>
internal static class BackupWriter
{
    public static void WriteDetails(Utf8JsonWriter json, Backup backup, string status = "AVAILABLE")
    {
        json.WriteStartObject();
        json.WriteString("BackupArn"u8, backup.Arn);
        json.WriteString("BackupName"u8, backup.Name);
        json.WriteNumber("BackupSizeBytes"u8, backup.Bytes);
        json.WriteString("BackupStatus"u8, status);
        json.WriteString("BackupType"u8, "USER");
        TableDescription.WriteTime(json, "BackupCreationDateTime", backup.CreatedAt);
        json.WriteEndObject();
    }

    public static void WriteDescription(Utf8JsonWriter json, Backup backup, string status = "AVAILABLE")
    {
        json.WriteStartObject();
        json.WriteStartObject("BackupDescription"u8);
        json.WritePropertyName("BackupDetails"u8);
        WriteDetails(json, backup, status);
        WriteSource(json, backup);
        WriteFeatures(json, backup.Table);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, Backup backup)
    {
        var table = backup.Table;
        json.WriteStartObject("SourceTableDetails"u8);
        json.WriteString("TableName"u8, table.Name);
        json.WriteString("TableId"u8, table.Id);
        json.WriteString("TableArn"u8, table.Arn);
        json.WriteNumber("TableSizeBytes"u8, backup.Bytes);
        json.WriteNumber("ItemCount"u8, backup.Count);
        TableDescription.WriteKeySchema(json, table.HashKey, table.RangeKey);
        TableDescription.WriteTime(json, "TableCreationDateTime", table.CreatedAt);
        json.WriteString("BillingMode"u8, table.Billing.IsOnDemand ? "PAY_PER_REQUEST" : "PROVISIONED");
        json.WriteStartObject("ProvisionedThroughput"u8);
        json.WriteNumber("ReadCapacityUnits"u8, table.Throughput.Read);
        json.WriteNumber("WriteCapacityUnits"u8, table.Throughput.Write);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFeatures(Utf8JsonWriter json, TableDefinition table)
    {
        json.WriteStartObject("SourceTableFeatureDetails"u8);
        TableDescription.WriteIndexShapes(json, "LocalSecondaryIndexes", table.LocalIndexes);
        TableDescription.WriteIndexShapes(json, "GlobalSecondaryIndexes", table.GlobalIndexes);
        if (table.Stream is { IsEnabled: true } stream)
        {
            json.WriteStartObject("StreamDescription"u8);
            json.WriteBoolean("StreamEnabled"u8, true);
            json.WriteString("StreamViewType"u8, stream.ViewType);
            json.WriteEndObject();
        }

        json.WriteStartObject("TimeToLiveDescription"u8);
        json.WriteString("TimeToLiveStatus"u8, table.TimeToLive is { IsEnabled: true } ? "ENABLED" : "DISABLED");
        if (table.TimeToLive is { IsEnabled: true } timeToLive)
        {
            json.WriteString("AttributeName"u8, timeToLive.Attribute);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
