using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Legacy;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html</summary>
internal sealed class DeleteItem(TableCatalog tables, IItemStore store, ItemWriter writer) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "DeleteItemInput",
        Inputs.ReturnConsumedCapacity,
        Inputs.TableName,
        Inputs.ReturnValues,
        Inputs.ReturnItemCollectionMetrics,
        Inputs.Key,
        Inputs.ConditionalOperator,
        Inputs.Expected,
        Inputs.ConditionExpression,
        Inputs.ExpressionAttributeValues,
        Inputs.ExpressionAttributeNames,
        Inputs.ReturnValuesOnConditionCheckFailure);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var key = input.Attributes("Key")!;
        InputChecks.CheckMix(input, ["ConditionExpression"], ["Expected"]);
        InputChecks.CheckValues(key);
        if (input.Text("ReturnValues") is not (null or "ALL_OLD" or "NONE"))
        {
            throw Errors.Validation("ReturnValues can only be ALL_OLD or NONE");
        }

        var expected = Expectations.Read(input);
        InputChecks.CheckConditionalOperator(input, expected?.Length);
        var condition = new WriteCondition(ExpressionSet.Read(input).Condition, expected, input);

        var table = new ItemAccess(Permission, input.Text("TableName")!, input) { Items = [key] }.Open(call, tables);
        KeyChecks.CheckKey(table, key);

        var bytes = table.Keys.KeyOf(key)!;
        StoredItem? old;
        Capacity capacity;
        lock (table.Writing)
        {
            old = Table.Read(store, table.Keys.Space, bytes);
            condition.Check(old);
            capacity = writer.Write(new ItemChange(table, bytes, old, null) { TraceParent = TraceContext.Of(call) });
        }

        ItemAnswer.Write(call, input, capacity, input.Text("ReturnValues") == "ALL_OLD" ? old : null, null, ItemAnswer.CollectionOf(input, table, key));
    }
}
