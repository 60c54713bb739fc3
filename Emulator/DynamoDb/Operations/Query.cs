using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Legacy;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html</summary>
internal sealed class Query(TableCatalog tables, IItemStore store) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "QueryInput",
        Inputs.Select,
        Inputs.IndexName,
        Inputs.ReturnConsumedCapacity,
        Inputs.Conditions("QueryFilter"),
        Inputs.TableName,
        Inputs.ConditionalOperator,
        Inputs.AttributesToGet,
        Inputs.Limit with { IsUnechoed = true },
        Inputs.Conditions("KeyConditions"),
        Inputs.ExclusiveStartKey,
        Inputs.ConsistentRead,
        new Member("ScanIndexForward", Shape.Boolean),
        Inputs.KeyConditionExpression,
        Inputs.FilterExpression,
        Inputs.ProjectionExpression,
        Inputs.ExpressionAttributeValues,
        Inputs.ExpressionAttributeNames);

    protected override void Execute(AwsCall call, StructValue input)
    {
        InputChecks.CheckMix(
            input,
            ["ProjectionExpression", "FilterExpression", "KeyConditionExpression"],
            ["AttributesToGet", "QueryFilter", "ConditionalOperator", "KeyConditions"]);
        var queryFilter = LegacyCondition.Read(input, "QueryFilter");
        InputChecks.CheckConditionalOperator(input, queryFilter?.Length);
        var attributes = input.Strings("AttributesToGet");
        InputChecks.CheckAttributesToGet(attributes);
        StartKey.CheckValues(input.Attributes("ExclusiveStartKey"));
        if (!input.Has("KeyConditions") && !input.Has("KeyConditionExpression"))
        {
            throw Errors.Validation("Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        }

        var expressions = ExpressionSet.Read(input);
        var conditions = expressions.KeyCondition is { } expression ? KeyConditions.Of(expression) : LegacyCondition.Read(input, "KeyConditions")!;
        CheckCount(conditions, input.Has("IndexName") ? 2 * Limits.KeyAttributes : 2);

        Selection.Check(input, Shapes.Constraints.One);
        var projection = expressions.Projection ?? (attributes is null ? null : Projection.OfAttributes(attributes));
        var access = new ItemAccess(Permission, input.Text("TableName")!, input) { Index = input.Text("IndexName"), KeyConditions = conditions };
        var table = access.Open(call, tables);
        var request = Plan(table, input, conditions, expressions, queryFilter, projection);
        PageAnswer.Write(call, input, request, PageReader.Read(store, request));
    }

    private static PageRequest Plan(Table table, StructValue input, LegacyCondition[] conditions, ExpressionSet expressions, LegacyCondition[]? queryFilter, Projection? projection)
    {
        var keys = Selection.Keys(table, input);
        var start = input.Attributes("ExclusiveStartKey");
        if (start is not null && start.Count != keys.All.Length)
        {
            throw StartKey.WrongShape();
        }

        CheckCount(conditions, keys.IsMultiple ? 2 * Limits.KeyAttributes : 2);
        QueryRange.Check(keys, conditions, start);
        var hashes = Array.ConvertAll(keys.Hashes, key => ConditionOn(key, conditions)!.Values[0]);
        var ranges = Array.ConvertAll(keys.Ranges[..(conditions.Length - keys.Hashes.Length)], key => ConditionOn(key, conditions)!);
        if (start is not null)
        {
            StartKey.CheckTablePart(table, start);
            StartKey.CheckWithin(keys, start, hashes, ranges);
        }

        UpdateChecks.CheckPaths(table, projection?.NestedHeads ?? []);
        CheckFilter(keys, expressions, queryFilter);
        var needsTable = Selection.NeedsTable(keys, input, projection);
        UpdateChecks.CheckPaths(table, expressions.FilterHeads?.Where(head => head.Value).Select(head => head.Key) ?? []);
        return new PageRequest(table, keys, QueryRange.Of(keys, hashes, ranges, start is null ? null : keys.KeyOf(start), input.Flag("ScanIndexForward") == false))
        {
            Limit = input.Integer("Limit"),
            Filter = Filters.Of(expressions.Filter, queryFilter, input),
            Projection = projection,
            FetchesFromTable = needsTable,
            IsConsistent = input.Flag("ConsistentRead") == true,
            OnlyCounts = input.Text("Select") == "COUNT",
        };
    }

    // Only the keys of a global index may be of more than two attributes.
    private static void CheckCount(LegacyCondition[] conditions, int most)
    {
        if (conditions.Length == 0 || conditions.Length > most)
        {
            throw Errors.Validation("Conditions can be of length 1 or 2 only");
        }
    }

    private static void CheckFilter(KeyLayout keys, ExpressionSet expressions, LegacyCondition[]? queryFilter)
    {
        var heads = queryFilter?.Select(condition => condition.Attribute) ?? expressions.FilterHeads?.Keys ?? Enumerable.Empty<string>();
        if (keys.Own.FirstOrDefault(key => heads.Contains(key.Name)) is { } filtered)
        {
            throw Errors.Validation(
                $"{(queryFilter is null ? "Filter Expression" : "QueryFilter")} can only contain non-primary key attributes: Primary key attribute: {filtered.Name}");
        }
    }

    private static LegacyCondition? ConditionOn(KeyAttribute key, LegacyCondition[] conditions) =>
        Array.Find(conditions, condition => condition.Attribute == key.Name);
}
