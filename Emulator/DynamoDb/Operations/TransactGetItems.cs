using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html</summary>
internal sealed class TransactGetItems(TableCatalog tables, IItemStore store) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "TransactGetItemsInput",
        Inputs.ReturnConsumedCapacity,
        new Member(
            "TransactItems",
            new ListShape(new StructShape(
                "TransactGetItem",
                new Member("Get", new StructShape("Get", true, Inputs.Key, Inputs.TableName, Inputs.ProjectionExpression, Inputs.ExpressionAttributeNames)) { NotNull = true })))
        {
            NotNull = true,
            MinLength = 1,
            MaxLength = Limits.TransactionItems,
        });

    private sealed record Get(StructValue Input, AttributeMap Key, Projection? Projection)
    {
        public required Table Table { get; init; }
    }

    protected override void Execute(AwsCall call, StructValue input)
    {
        var checkedGets = input.Structs("TransactItems").Select(item => Check(item.Struct("Get")!)).ToArray();
        ItemAccess[] accesses = [.. checkedGets.Select(get => new ItemAccess("dynamodb:GetItem", get.Input.Text("TableName")!, get.Input) { Items = [get.Key], Request = input, EnclosingOperation = Name })];
        Array.ForEach(accesses, access => access.Demand(call, tables));
        Get[] gets = [.. checkedGets.Zip(accesses, (get, access) => new Get(get.Input, get.Key, get.Projection) { Table = access.Open(tables) })];
        Transaction.ThrowIfCancelled([.. gets.Select(get => Transaction.Try(() => KeyChecks.CheckKey(get.Table, get.Key)))]);
        var keys = new HashSet<(int, string)>();
        if (gets.Any(get => !keys.Add((get.Table.Keys.Space, Convert.ToHexString(get.Table.Keys.KeyOf(get.Key)!)))))
        {
            throw Errors.Validation(Transaction.MultipleOperations);
        }

        var items = Transaction.Holding(
            gets.Select(get => get.Table),
            () => gets.Select(get => Table.Read(store, get.Table.Keys.Space, get.Table.Keys.KeyOf(get.Key)!)).ToArray());
        if (items.Sum(item => item?.Size ?? 0) > Limits.TransactionSize)
        {
            throw Errors.Validation("Transaction request cannot exceed 4 MB");
        }

        Answer(call, input, gets, items);
    }

    private static (StructValue Input, AttributeMap Key, Projection? Projection) Check(StructValue get)
    {
        var key = get.Attributes("Key")!;
        InputChecks.CheckValues(key);
        InputChecks.CheckMix(get, ["ProjectionExpression"], []);
        return (get, key, ExpressionSet.Read(get).Projection);
    }

    private static void Answer(AwsCall call, StructValue input, Get[] gets, StoredItem?[] items)
    {
        var capacities = gets.Select(get => get.Table).Distinct().ToDictionary(table => table, table => new Capacity(table.Name) { IsRead = true, Factor = 2 });
        foreach (var (get, item) in gets.Zip(items))
        {
            capacities[get.Table].Add(Capacity.OfRead(item?.Size ?? 0, isConsistent: true));
        }

        call.Usage = capacities.Values;
        JsonOutput.Write(call.Output, (input, gets, items, capacities), static (json, answer) =>
        {
            json.WriteStartObject();
            BatchAnswer.WriteCapacity(json, answer.input, answer.capacities.Values, factor: 2, "ReadCapacityUnits");
            json.WriteStartArray("Responses"u8);
            foreach (var (get, item) in answer.gets.Zip(answer.items))
            {
                json.WriteStartObject();
                WriteItem(json, item, get.Projection);

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    // An item of which nothing is asked for is as one that isn't there, unlike GetItem's.
    private static void WriteItem(System.Text.Json.Utf8JsonWriter json, StoredItem? item, Projection? projection)
    {
        if (item is null || (projection is not null && projection.Apply(item.Attributes).Count == 0))
        {
            return;
        }

        json.WritePropertyName("Item"u8);
        GetItem.WriteItem(json, item, projection);
    }
}
