using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Legacy;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html</summary>
internal sealed class PutItem(TableCatalog tables, IItemStore store, ItemWriter writer) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "PutItemInput",
        Inputs.ReturnConsumedCapacity,
        Inputs.TableName,
        new Member("Item", Shape.Item) { NotNull = true },
        Inputs.ConditionalOperator,
        Inputs.Expected,
        Inputs.ReturnValues,
        Inputs.ReturnItemCollectionMetrics,
        Inputs.ConditionExpression,
        Inputs.ExpressionAttributeValues,
        Inputs.ExpressionAttributeNames,
        Inputs.ReturnValuesOnConditionCheckFailure);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var item = input.Attributes("Item")!;
        InputChecks.CheckMix(input, ["ConditionExpression"], ["Expected"]);
        InputChecks.CheckValues(item);
        if (input.Text("ReturnValues") is not (null or "ALL_OLD" or "NONE"))
        {
            throw Errors.Validation("ReturnValues can only be ALL_OLD or NONE");
        }

        InputChecks.CheckSize(item);
        var expected = Expectations.Read(input);
        InputChecks.CheckConditionalOperator(input, expected?.Length);
        var condition = new WriteCondition(ExpressionSet.Read(input).Condition, expected, input);

        var table = new ItemAccess(Permission, input.Text("TableName")!, input) { Items = [item] }.Open(call, tables);
        KeyChecks.CheckItem(table, item);

        var key = table.Keys.KeyOf(item)!;
        var put = ItemChange.Item(table, item);
        StoredItem? old;
        Capacity capacity;
        lock (table.Writing)
        {
            old = Table.Read(store, table.Keys.Space, key);
            condition.Check(old);
            capacity = writer.Write(new ItemChange(table, key, old, put) { TraceParent = TraceContext.Of(call) });
        }

        ItemAnswer.Write(call, input, capacity, input.Text("ReturnValues") == "ALL_OLD" ? old : null, null, ItemAnswer.CollectionOf(input, table, item));
    }
}
