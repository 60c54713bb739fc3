using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Streams;

/// <summary>
/// Writes stream records in AWS's JSON
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html).
/// </summary>
internal static class StreamRecordWriter
{
    public static void Write(Utf8JsonWriter json, ItemChange change, StreamDefinition stream, long sequence, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteString("eventID"u8, Guid.NewGuid().ToString("N"));
        json.WriteString("eventName"u8, change.New is null ? "REMOVE" : change.Old is null ? "INSERT" : "MODIFY");
        json.WriteString("eventVersion"u8, "1.1");
        json.WriteString("eventSource"u8, "aws:dynamodb");
        json.WriteString("awsRegion"u8, change.Table.Definition.Region);
        json.WriteStartObject("dynamodb"u8);
        json.WriteNumber("ApproximateCreationDateTime"u8, now.ToUnixTimeSeconds());
        WriteImages(json, change, stream.ViewType);
        json.WriteString("SequenceNumber"u8, StreamRecord.FormatSequence(sequence));
        json.WriteNumber("SizeBytes"u8, SizeOf(change, stream.ViewType));
        json.WriteString("StreamViewType"u8, stream.ViewType);
        json.WriteEndObject();
        if (change.IsExpiry)
        {
            json.WriteStartObject("userIdentity"u8);
            json.WriteString("PrincipalId"u8, "dynamodb.amazonaws.com");
            json.WriteString("Type"u8, "Service");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The item's partition key as text, by which records of one item stay in order.</summary>
    public static string PartitionKeyOf(ItemChange change) => AttributeText.Of((change.New ?? change.Old!).Attributes[change.Table.Keys.Hash.Name]);

    private static void WriteImages(Utf8JsonWriter json, ItemChange change, string viewType)
    {
        json.WritePropertyName("Keys"u8);
        AttributeWriter.Write(json, change.Table.Keys.KeysOf((change.New ?? change.Old!).Attributes));
        if (change.New is { } item && viewType is ("NEW_IMAGE" or "NEW_AND_OLD_IMAGES"))
        {
            json.WritePropertyName("NewImage"u8);
            json.WriteRawValue(item.Json, skipInputValidation: true);
        }

        if (change.Old is { } old && viewType is ("OLD_IMAGE" or "NEW_AND_OLD_IMAGES"))
        {
            json.WritePropertyName("OldImage"u8);
            json.WriteRawValue(old.Json, skipInputValidation: true);
        }
    }

    private static int SizeOf(ItemChange change, string viewType) =>
        AttributeSize.OfItem(change.Table.Keys.KeysOf((change.New ?? change.Old!).Attributes))
        + (viewType is "NEW_IMAGE" or "NEW_AND_OLD_IMAGES" ? change.New?.Size ?? 0 : 0)
        + (viewType is "OLD_IMAGE" or "NEW_AND_OLD_IMAGES" ? change.Old?.Size ?? 0 : 0);
}
