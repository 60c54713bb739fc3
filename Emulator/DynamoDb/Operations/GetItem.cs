using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html</summary>
internal sealed class GetItem(TableCatalog tables, IItemStore store) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "GetItemInput",
        Inputs.ReturnConsumedCapacity,
        Inputs.AttributesToGet,
        Inputs.TableName,
        Inputs.Key,
        Inputs.ConsistentRead,
        Inputs.ProjectionExpression,
        Inputs.ExpressionAttributeNames);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var key = input.Attributes("Key")!;
        InputChecks.CheckMix(input, ["ProjectionExpression"], ["AttributesToGet"]);
        InputChecks.CheckValues(key);
        var attributes = input.Strings("AttributesToGet");
        InputChecks.CheckAttributesToGet(attributes);
        var projection = ExpressionSet.Read(input).Projection ?? (attributes is null ? null : Projection.OfAttributes(attributes));

        var table = new ItemAccess(Permission, input.Text("TableName")!, input) { Items = [key] }.Open(call, tables);
        KeyChecks.CheckKey(table, key);
        UpdateChecks.CheckPaths(table, projection?.NestedHeads ?? []);

        var item = Table.Read(store, table.Keys.Space, table.Keys.KeyOf(key)!);
        var capacity = new Capacity(table.Name) { IsRead = true };
        call.Usage = capacity;
        capacity.Add(Capacity.OfRead(item?.Size ?? 0, input.Flag("ConsistentRead") == true));
        JsonOutput.Write(call.Output, (input, item, projection, capacity), static (json, answer) =>
        {
            json.WriteStartObject();
            if (answer.item is { } found)
            {
                json.WritePropertyName("Item"u8);
                WriteItem(json, found, answer.projection);
            }

            answer.capacity.WriteMember(json, answer.input.Text("ReturnConsumedCapacity"));
            json.WriteEndObject();
        });
    }

    internal static void WriteItem(System.Text.Json.Utf8JsonWriter json, StoredItem item, Projection? projection)
    {
        if (projection is null)
        {
            json.WriteRawValue(item.Json, skipInputValidation: true);
        }
        else
        {
            AttributeWriter.Write(json, projection.Apply(item.Attributes));
        }
    }
}
