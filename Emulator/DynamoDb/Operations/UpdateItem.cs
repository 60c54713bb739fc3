using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Legacy;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html</summary>
internal sealed class UpdateItem(TableCatalog tables, IItemStore store, ItemWriter writer) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "UpdateItemInput",
        Inputs.ReturnConsumedCapacity,
        Inputs.TableName,
        Inputs.ReturnItemCollectionMetrics,
        Inputs.ReturnValues,
        Inputs.Key,
        Inputs.ConditionalOperator,
        Inputs.Expected,
        new Member(
            "AttributeUpdates",
            new MapShape(
                new StructShape(
                    "AttributeValueUpdate",
                    new Member("Action", Shape.String) { Enum = ["ADD", "PUT", "DELETE"] },
                    new Member("Value", Shape.ValueField)),
                "AttributeValueUpdate")),
        Inputs.ConditionExpression,
        Inputs.UpdateExpression,
        Inputs.ExpressionAttributeValues,
        Inputs.ExpressionAttributeNames,
        Inputs.ReturnValuesOnConditionCheckFailure);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var key = input.Attributes("Key")!;
        InputChecks.CheckMix(input, ["UpdateExpression", "ConditionExpression"], ["AttributeUpdates", "Expected"]);
        InputChecks.CheckValues(key);
        var updates = AttributeUpdates.Read(input);
        var expected = Expectations.Read(input);
        InputChecks.CheckConditionalOperator(input, expected?.Length);
        var expressions = ExpressionSet.Read(input);
        var condition = new WriteCondition(expressions.Condition, expected, input);
        var actions = expressions.Update ?? updates ?? [];

        var table = new ItemAccess(Permission, input.Text("TableName")!, input) { Items = [key] }.Open(call, tables);
        KeyChecks.CheckKey(table, key);
        UpdateChecks.CheckUpdate(table, actions);

        var bytes = table.Keys.KeyOf(key)!;
        StoredItem? old;
        StoredItem updated;
        Capacity capacity;
        lock (table.Writing)
        {
            old = Table.Read(store, table.Keys.Space, bytes);
            condition.Check(old);
            updated = Update(table, actions, old?.Attributes ?? key);
            capacity = writer.Write(new ItemChange(table, bytes, old, updated) { TraceParent = TraceContext.Of(call) });
        }

        Answer(call, input, actions, old, updated, capacity, ItemAnswer.CollectionOf(input, table, key));
    }

    /// <summary>Carries an update out and checks what has become of the item.</summary>
    internal static StoredItem Update(Table table, IReadOnlyList<UpdateAction> actions, AttributeMap item)
    {
        var result = UpdateApplier.Apply(actions, item);
        UpdateChecks.CheckResult(table, result);
        return ItemChange.Item(table, result);
    }

    private static void Answer(AwsCall call, StructValue input, UpdateAction[] actions, StoredItem? old, StoredItem updated, Capacity capacity, AttributeMap? collection)
    {
        var wanted = input.Text("ReturnValues");
        var whole = wanted switch
        {
            "ALL_OLD" => old,
            "ALL_NEW" => updated,
            _ => null,
        };
        var touched = wanted switch
        {
            "UPDATED_OLD" => old,
            "UPDATED_NEW" => updated,
            _ => null,
        };
        var part = touched is null ? null : new Projection(actions.Select(action => action.Path)).Apply(touched.Attributes);
        ItemAnswer.Write(call, input, capacity, whole, part, collection);
    }
}
