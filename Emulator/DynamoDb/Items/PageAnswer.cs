using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>Writes a page as <c>Query</c> and <c>Scan</c> answer it.</summary>
internal static class PageAnswer
{
    public static void Write(AwsCall call, StructValue input, PageRequest request, Page page)
    {
        Telemetry.Tell("aws.dynamodb.count", page.Count);
        Telemetry.Tell("aws.dynamodb.scanned_count", page.ScannedCount);
        page.Capacity.Returned = page.Count;
        call.Usage = page.Capacity;
        JsonOutput.Write(call.Output, (input, request, page), static (json, answer) =>
        {
            var (input, request, page) = answer;
            json.WriteStartObject();
            if (!request.OnlyCounts)
            {
                json.WriteStartArray("Items"u8);
                foreach (var item in page.Items)
                {
                    GetItem.WriteItem(json, item, request.Projection);
                }

                json.WriteEndArray();
            }

            json.WriteNumber("Count"u8, page.Count);
            json.WriteNumber("ScannedCount"u8, page.ScannedCount);
            WriteLastKey(json, page.LastKey);
            page.Capacity.WriteMember(json, input.Text("ReturnConsumedCapacity"));
            json.WriteEndObject();
        });
    }

    private static void WriteLastKey(Utf8JsonWriter json, AttributeMap? key)
    {
        if (key is not null)
        {
            json.WritePropertyName("LastEvaluatedKey"u8);
            AttributeWriter.Write(json, key);
        }
    }
}
