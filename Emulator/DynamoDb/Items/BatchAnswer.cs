using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>What the answers of batches and transactions share.</summary>
internal static class BatchAnswer
{
    /// <summary>The capacity that each table consumed, where it was asked for.</summary>
    public static void WriteCapacity(Utf8JsonWriter json, StructValue input, IEnumerable<Capacity> capacities, double factor = 1, string? transactionUnits = null)
    {
        if (input.Text("ReturnConsumedCapacity") is not (("TOTAL" or "INDEXES") and var asked))
        {
            return;
        }

        json.WriteStartArray("ConsumedCapacity"u8);
        foreach (var capacity in capacities)
        {
            capacity.Write(json, asked, factor, transactionUnits);
        }

        json.WriteEndArray();
    }
}
