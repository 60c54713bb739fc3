using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>The answer of a write of one item.</summary>
internal static class ItemAnswer
{
    public static void Write(AwsCall call, StructValue input, Capacity capacity, StoredItem? whole, AttributeMap? part, AttributeMap? collection)
    {
        call.Usage = capacity;
        JsonOutput.Write(call.Output, (input, capacity, whole, part, collection), static (json, answer) =>
        {
            json.WriteStartObject();
            if (answer.whole is { } item)
            {
                json.WritePropertyName("Attributes"u8);
                json.WriteRawValue(item.Json, skipInputValidation: true);
            }
            else if (answer.part is { Count: > 0 } part)
            {
                json.WritePropertyName("Attributes"u8);
                AttributeWriter.Write(json, part);
            }

            answer.capacity.WriteMember(json, answer.input.Text("ReturnConsumedCapacity"));
            if (answer.collection is { } key)
            {
                json.WritePropertyName("ItemCollectionMetrics"u8);
                WriteCollection(json, key);
            }

            json.WriteEndObject();
        });
    }

    /// <summary>The size of an item collection, which only tables with local indexes have; in GB, from and to.</summary>
    public static void WriteCollection(Utf8JsonWriter json, AttributeMap key)
    {
        json.WriteStartObject();
        json.WritePropertyName("ItemCollectionKey"u8);
        AttributeWriter.Write(json, key);
        json.WriteStartArray("SizeEstimateRangeGB"u8);
        json.WriteNumberValue(0);
        json.WriteNumberValue(1);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The key of the item's collection, where the request asks for its size and the table has such.</summary>
    public static AttributeMap? CollectionOf(StructValue input, Table table, AttributeMap item) =>
        input.Text("ReturnItemCollectionMetrics") == "SIZE" && table.Definition.LocalIndexes.Count > 0
            ? new AttributeMap { [table.Keys.Hash.Name] = item[table.Keys.Hash.Name] }
            : null;
}
