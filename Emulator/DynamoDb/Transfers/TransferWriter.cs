using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Tables;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>Writes exports and imports as AWS answers them.</summary>
internal static class TransferWriter
{
    /// <summary>Writes a page of a list, and where the next one begins.</summary>
    public static void WritePage<T>(Utf8JsonWriter json, string name, (T[] Page, string? Next) list, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject();
        json.WriteStartArray(name);
        Array.ForEach(list.Page, one => write(json, one));
        json.WriteEndArray();
        WriteText(json, "NextToken", list.Next);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, TableExport export)
    {
        json.WriteStartObject();
        json.WriteStartObject("ExportDescription"u8);
        json.WriteString("ExportArn"u8, export.Arn);
        json.WriteString("ExportStatus"u8, export.Outcome.Status);
        WriteTimes(json, export.StartedAt, export.Outcome);
        if (export.Outcome.Status == "COMPLETED")
        {
            json.WriteString("ExportManifest"u8, export.Folder + "manifest-summary.json");
            json.WriteNumber("BilledSizeBytes"u8, export.Bytes);
            json.WriteNumber("ItemCount"u8, export.Count);
        }

        json.WriteString("TableArn"u8, export.TableArn);
        json.WriteString("TableId"u8, export.TableId);
        TableDescription.WriteTime(json, "ExportTime", export.ExportTime);
        json.WriteString("ClientToken"u8, export.Token);
        json.WriteString("S3Bucket"u8, export.Bucket);
        WriteText(json, "S3BucketOwner", export.BucketOwner);
        WriteText(json, "S3Prefix", export.Prefix);
        json.WriteString("S3SseAlgorithm"u8, export.Encryption);
        WriteText(json, "S3SseKmsKeyId", export.KmsKeyId);
        WriteFailure(json, export.Outcome);
        json.WriteString("ExportFormat"u8, "DYNAMODB_JSON");
        json.WriteString("ExportType"u8, "FULL_EXPORT");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteSummary(Utf8JsonWriter json, TableExport export)
    {
        json.WriteStartObject();
        json.WriteString("ExportArn"u8, export.Arn);
        json.WriteString("ExportStatus"u8, export.Outcome.Status);
        json.WriteString("ExportType"u8, "FULL_EXPORT");
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, TableImport import)
    {
        json.WriteStartObject();
        json.WriteStartObject("ImportTableDescription"u8);
        WriteShared(json, import);
        json.WriteString("TableId"u8, import.Table.Id);
        json.WriteString("ClientToken"u8, import.Token);
        json.WriteNumber("ErrorCount"u8, import.Errors);
        WriteOptions(json, import);
        json.WriteString("InputCompressionType"u8, import.Compression);
        WriteParameters(json, import.Table);
        json.WriteNumber("ProcessedSizeBytes"u8, import.Bytes);
        json.WriteNumber("ProcessedItemCount"u8, import.Processed);
        json.WriteNumber("ImportedItemCount"u8, import.Imported);
        WriteFailure(json, import.Outcome);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteSummary(Utf8JsonWriter json, TableImport import)
    {
        json.WriteStartObject();
        WriteShared(json, import);
        json.WriteEndObject();
    }

    private static void WriteShared(Utf8JsonWriter json, TableImport import)
    {
        json.WriteString("ImportArn"u8, import.Arn);
        json.WriteString("ImportStatus"u8, import.Outcome.Status);
        json.WriteString("TableArn"u8, import.Table.Arn);
        json.WriteString("InputFormat"u8, import.Format);
        json.WriteStartObject("S3BucketSource"u8);
        WriteText(json, "S3BucketOwner", import.BucketOwner);
        json.WriteString("S3Bucket"u8, import.Bucket);
        WriteText(json, "S3KeyPrefix", import.Prefix);
        json.WriteEndObject();
        WriteTimes(json, import.StartedAt, import.Outcome);
    }

    private static void WriteOptions(Utf8JsonWriter json, TableImport import)
    {
        if (import.Delimiter is null && import.Header is null)
        {
            return;
        }

        json.WriteStartObject("InputFormatOptions"u8);
        json.WriteStartObject("Csv"u8);
        WriteText(json, "Delimiter", import.Delimiter);
        if (import.Header is { } header)
        {
            json.WriteStartArray("HeaderList"u8);
            foreach (var name in header)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, TableDefinition table)
    {
        json.WriteStartObject("TableCreationParameters"u8);
        json.WriteString("TableName"u8, table.Name);
        TableDescription.WriteAttributes(json, table);
        TableDescription.WriteKeySchema(json, table.HashKey, table.RangeKey);
        json.WriteString("BillingMode"u8, table.Billing.IsOnDemand ? "PAY_PER_REQUEST" : "PROVISIONED");
        if (!table.Billing.IsOnDemand)
        {
            json.WriteStartObject("ProvisionedThroughput"u8);
            json.WriteNumber("ReadCapacityUnits"u8, table.Throughput.Read);
            json.WriteNumber("WriteCapacityUnits"u8, table.Throughput.Write);
            json.WriteEndObject();
        }

        TableDescription.WriteIndexShapes(json, "GlobalSecondaryIndexes", table.GlobalIndexes);
        json.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter json, DateTimeOffset start, Outcome outcome)
    {
        TableDescription.WriteTime(json, "StartTime", start);
        if (outcome.EndedAt is { } end)
        {
            TableDescription.WriteTime(json, "EndTime", end);
        }
    }

    private static void WriteFailure(Utf8JsonWriter json, Outcome outcome)
    {
        WriteText(json, "FailureCode", outcome.FailureCode);
        WriteText(json, "FailureMessage", outcome.FailureMessage);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
