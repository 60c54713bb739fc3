using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html</summary>
internal sealed class TransactWriteItems(TableCatalog tables, TransactionWriter writer) : Operation(Input)
{
    private static readonly string[] Kinds = ["ConditionCheck", "Put", "Delete", "Update"];

    private static readonly Member[] Conditional =
    [
        Inputs.TableName,
        Inputs.ConditionExpression,
        Inputs.ExpressionAttributeNames,
        Inputs.ExpressionAttributeValues,
        Inputs.ReturnValuesOnConditionCheckFailure,
    ];

    private static readonly StructShape Action = new(
        "TransactWriteItem",
        new Member("ConditionCheck", new StructShape("ConditionCheck", true, [Inputs.Key, .. Conditional.Select(member => member.Name == "ConditionExpression" ? member with { NotNull = true } : member)])),
        new Member("Put", new StructShape("Put", true, [new Member("Item", Shape.Item) { NotNull = true }, .. Conditional])),
        new Member("Delete", new StructShape("Delete", true, [Inputs.Key, .. Conditional])),
        new Member("Update", new StructShape("Update", true, [Inputs.Key, Inputs.UpdateExpression with { NotNull = true }, .. Conditional])));

    private static readonly StructShape Input = new(
        "TransactWriteItemsInput",
        Inputs.ReturnConsumedCapacity,
        Inputs.ReturnItemCollectionMetrics,
        Inputs.ClientRequestToken,
        new Member("TransactItems", new ListShape(Action)) { NotNull = true, MinLength = 1, MaxLength = Limits.TransactionItems });

    protected override void Execute(AwsCall call, StructValue input)
    {
        TransactionAction[] actions = [.. input.Structs("TransactItems").Select(Read)];
        if (actions.Sum(action => AttributeSize.OfItem(action.Sent)) > Limits.TransactionSize)
        {
            throw Errors.Validation("Transaction request cannot exceed 4 MB");
        }

        Open(call, input, actions);
        TransactionWriter.Check(actions);
        var (capacities, isRepeated) = writer.Write(call, actions, input.Text("ClientRequestToken"));
        call.Usage = capacities;
        JsonOutput.Write(call.Output, (input, actions, capacities, isRepeated), static (json, answer) =>
        {
            json.WriteStartObject();
            BatchAnswer.WriteCapacity(json, answer.input, answer.capacities, factor: 2, answer.isRepeated ? "ReadCapacityUnits" : "WriteCapacityUnits");
            WriteCollections(json, answer.input, answer.actions);
            json.WriteEndObject();
        });
    }

    private void Open(AwsCall call, StructValue input, TransactionAction[] actions)
    {
        ItemAccess[] accesses = [.. actions.Select(action => new ItemAccess(PermissionOf(action), action.TableName, action.Input!) { Items = [action.Sent], Request = input, EnclosingOperation = Name })];
        Array.ForEach(accesses, access => access.Demand(call, tables));
        foreach (var (action, access) in actions.Zip(accesses))
        {
            action.Table = access.Open(tables);
        }
    }

    private static string PermissionOf(TransactionAction action) => action.Kind == "ConditionCheck" ? "dynamodb:ConditionCheckItem" : $"dynamodb:{action.Kind}Item";

    private static TransactionAction Read(StructValue action)
    {
        string[] kinds = [.. Kinds.Where(action.Has)];
        return kinds.Length == 1
            ? new TransactionAction(kinds[0], action.Struct(kinds[0])!)
            : throw Errors.Validation("TransactItems can only contain one of Check, Put, Update or Delete");
    }

    private static void WriteCollections(System.Text.Json.Utf8JsonWriter json, StructValue input, TransactionAction[] actions)
    {
        if (input.Text("ReturnItemCollectionMetrics") != "SIZE")
        {
            return;
        }

        json.WriteStartObject("ItemCollectionMetrics"u8);
        foreach (var table in actions.Where(action => action.Table!.Definition.LocalIndexes.Count > 0).GroupBy(action => action.Table!))
        {
            json.WriteStartArray(table.Key.Name);
            var hash = table.Key.Keys.Hash.Name;
            foreach (var value in table.Select(action => action.Sent[hash]).DistinctBy(AttributeText.Of))
            {
                ItemAnswer.WriteCollection(json, new AttributeMap { [hash] = value });
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
