using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>Writes tables as <c>DescribeTable</c> answers them.</summary>
internal sealed class TableDescription(IItemStore store, TimeProvider time)
{
    /// <summary>Answers a call with a table, as a member of the given name.</summary>
    public void Answer(AwsCall call, string member, TableDefinition table, string? status = null) =>
        JsonOutput.Write(call.Output, (this, member, table, status), static (json, answer) =>
        {
            json.WriteStartObject();
            json.WritePropertyName(answer.member);
            answer.Item1.Write(json, answer.table, answer.status);
            json.WriteEndObject();
        });

    public void Write(Utf8JsonWriter json, TableDefinition table, string? status = null)
    {
        var now = time.GetUtcNow();
        var totals = store.Totals(table.Space);
        json.WriteStartObject();
        json.WriteString("TableName"u8, table.Name);
        json.WriteString("TableArn"u8, table.Arn);
        json.WriteString("TableId"u8, table.Id);
        json.WriteString("TableStatus"u8, status ?? StatusOf(table, now));
        WriteTime(json, "CreationDateTime", table.CreatedAt);
        WriteAttributes(json, table);
        WriteKeySchema(json, table.HashKey, table.RangeKey);
        json.WriteNumber("ItemCount"u8, totals.Count);
        json.WriteNumber("TableSizeBytes"u8, totals.Bytes);
        WriteBilling(json, table);
        WarmThroughput.Write(json, WarmThroughput.Of(table), status == "CREATING" || table.IsWarming);
        WriteIndexes(json, "LocalSecondaryIndexes", table, table.LocalIndexes, now, status);
        WriteIndexes(json, "GlobalSecondaryIndexes", table, table.GlobalIndexes, now, status);
        WriteExtras(json, table, (status ?? StatusOf(table, now)) == "CREATING");
        json.WriteEndObject();
    }

    public static string StatusOf(TableDefinition table, DateTimeOffset now) =>
        table.GoneAt is not null ? "DELETING"
        : table.ReadyAt > now ? (table.IsNew ? "CREATING" : "UPDATING")
        : "ACTIVE";

    public static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset time) =>
        json.WriteNumber(name, time.ToUnixTimeMilliseconds() / 1000m);

    public static void WriteKeySchema(Utf8JsonWriter json, string hash, string? range) => WriteKeySchema(json, [hash], range is null ? [] : [range]);

    private static void WriteKeySchema(Utf8JsonWriter json, IEnumerable<string> hashes, IEnumerable<string> ranges)
    {
        json.WriteStartArray("KeySchema"u8);
        foreach (var hash in hashes)
        {
            WriteKey(json, hash, "HASH");
        }

        foreach (var range in ranges)
        {
            WriteKey(json, range, "RANGE");
        }

        json.WriteEndArray();
    }

    private static void WriteKey(Utf8JsonWriter json, string name, string type)
    {
        json.WriteStartObject();
        json.WriteString("AttributeName"u8, name);
        json.WriteString("KeyType"u8, type);
        json.WriteEndObject();
    }

    public static void WriteAttributes(Utf8JsonWriter json, TableDefinition table)
    {
        json.WriteStartArray("AttributeDefinitions"u8);
        foreach (var attribute in table.Attributes)
        {
            json.WriteStartObject();
            json.WriteString("AttributeName"u8, attribute.Name);
            json.WriteString("AttributeType"u8, attribute.Type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBilling(Utf8JsonWriter json, TableDefinition table)
    {
        WriteThroughput(json, table.Throughput);
        if (table.Billing.IsStated)
        {
            json.WriteStartObject("BillingModeSummary"u8);
            json.WriteString("BillingMode"u8, table.Billing.IsOnDemand ? "PAY_PER_REQUEST" : "PROVISIONED");
            if (table.Billing.OnDemandSince is { } since)
            {
                WriteTime(json, "LastUpdateToPayPerRequestDateTime", since);
            }

            json.WriteEndObject();
        }

        WriteOnDemand(json, table.Billing.OnDemand);
    }

    public static void WriteThroughput(Utf8JsonWriter json, Throughput throughput)
    {
        json.WriteStartObject("ProvisionedThroughput"u8);
        if (throughput.IncreasedAt is { } increased)
        {
            WriteTime(json, "LastIncreaseDateTime", increased);
        }

        if (throughput.DecreasedAt is { } decreased)
        {
            WriteTime(json, "LastDecreaseDateTime", decreased);
        }

        json.WriteNumber("NumberOfDecreasesToday"u8, throughput.DecreasesToday);
        json.WriteNumber("ReadCapacityUnits"u8, throughput.Read);
        json.WriteNumber("WriteCapacityUnits"u8, throughput.Write);
        json.WriteEndObject();
    }

    private static void WriteOnDemand(Utf8JsonWriter json, Throughput? limits)
    {
        if (limits is null)
        {
            return;
        }

        json.WriteStartObject("OnDemandThroughput"u8);
        json.WriteNumber("MaxReadRequestUnits"u8, limits.Read);
        json.WriteNumber("MaxWriteRequestUnits"u8, limits.Write);
        json.WriteEndObject();
    }

    private void WriteIndexes(Utf8JsonWriter json, string name, TableDefinition table, IReadOnlyList<IndexDefinition> indexes, DateTimeOffset now, string? status)
    {
        if (indexes.Count == 0 || status == "DELETING")
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var index in indexes)
        {
            WriteIndex(json, table, index, now, status);
        }

        json.WriteEndArray();
    }

    private void WriteIndex(Utf8JsonWriter json, TableDefinition table, IndexDefinition index, DateTimeOffset now, string? status)
    {
        var totals = store.Totals(index.Space);
        json.WriteStartObject();
        json.WriteString("IndexName"u8, index.Name);
        WriteKeySchema(json, index.HashKeys, index.RangeKeys);
        WriteProjection(json, index);
        if (index.IsGlobal)
        {
            var state = index.GoneAt is not null ? "DELETING"
                : status is "CREATING" ? status
                : index.ReadyAt > now ? (index.IsNew ? "CREATING" : "UPDATING") : "ACTIVE";
            json.WriteString("IndexStatus"u8, state);
            if (state == "CREATING" && status != "CREATING")
            {
                json.WriteBoolean("Backfilling"u8, false);
            }

            WriteThroughput(json, index.Throughput);
            WriteOnDemand(json, index.OnDemand);
            WarmThroughput.Write(json, WarmThroughput.Of(table, index), state == "CREATING" || index.IsWarming);
        }

        json.WriteNumber("IndexSizeBytes"u8, totals.Bytes);
        json.WriteNumber("ItemCount"u8, totals.Count);
        json.WriteString("IndexArn"u8, $"{table.Arn}/index/{index.Name}");
        json.WriteEndObject();
    }

    /// <summary>Indexes without what changes, as a backup tells them.</summary>
    public static void WriteIndexShapes(Utf8JsonWriter json, string name, IReadOnlyList<IndexDefinition> indexes)
    {
        if (indexes.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var index in indexes)
        {
            json.WriteStartObject();
            json.WriteString("IndexName"u8, index.Name);
            WriteKeySchema(json, index.HashKeys, index.RangeKeys);
            WriteProjection(json, index);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProjection(Utf8JsonWriter json, IndexDefinition index)
    {
        json.WriteStartObject("Projection"u8);
        json.WriteString("ProjectionType"u8, index.Projection);
        if (index.NonKeyAttributes is { } attributes)
        {
            json.WriteStartArray("NonKeyAttributes"u8);
            foreach (var attribute in attributes)
            {
                json.WriteStringValue(attribute);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteExtras(Utf8JsonWriter json, TableDefinition table, bool isNew)
    {
        if (table.Stream is { } stream)
        {
            if (stream.IsEnabled)
            {
                json.WriteStartObject("StreamSpecification"u8);
                json.WriteBoolean("StreamEnabled"u8, true);
                json.WriteString("StreamViewType"u8, stream.ViewType);
                json.WriteEndObject();
            }

            json.WriteString("LatestStreamLabel"u8, stream.Label);
            json.WriteString("LatestStreamArn"u8, table.StreamArn);
        }

        if (table.Encryption is { } encryption)
        {
            json.WriteStartObject("SSEDescription"u8);
            json.WriteString("Status"u8, "ENABLED");
            json.WriteString("SSEType"u8, encryption.Type);
            json.WriteString("KMSMasterKeyArn"u8, encryption.KeyArn);
            json.WriteEndObject();
        }

        if (table.TableClass is { } tableClass)
        {
            json.WriteStartObject("TableClassSummary"u8);
            json.WriteString("TableClass"u8, tableClass);
            json.WriteEndObject();
        }

        if (table.Restore is { } restore)
        {
            WriteRestore(json, restore, isNew);
        }

        json.WriteBoolean("DeletionProtectionEnabled"u8, table.DeletionProtection);
    }

    private static void WriteRestore(Utf8JsonWriter json, RestoreDefinition restore, bool isNew)
    {
        json.WriteStartObject("RestoreSummary"u8);
        if (restore.BackupArn is { } backup)
        {
            json.WriteString("SourceBackupArn"u8, backup);
        }

        if (restore.SourceTableArn is { } source)
        {
            json.WriteString("SourceTableArn"u8, source);
        }

        WriteTime(json, "RestoreDateTime", restore.At);
        json.WriteBoolean("RestoreInProgress"u8, isNew);
        json.WriteEndObject();
    }
}
