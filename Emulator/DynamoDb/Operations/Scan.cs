using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Legacy;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html</summary>
internal sealed class Scan(TableCatalog tables, IItemStore store) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "ScanInput",
        Inputs.Select,
        Inputs.IndexName,
        new Member("TotalSegments", Shape.Integer) { Min = 1, Max = 1_000_000 },
        Inputs.ReturnConsumedCapacity,
        Inputs.TableName,
        Inputs.ConditionalOperator,
        Inputs.Conditions("ScanFilter"),
        new Member("Segment", Shape.Integer) { Min = 0, Max = 999_999 },
        Inputs.Limit,
        Inputs.AttributesToGet,
        Inputs.ExclusiveStartKey,
        Inputs.ConsistentRead,
        Inputs.FilterExpression,
        Inputs.ProjectionExpression,
        Inputs.ExpressionAttributeValues,
        Inputs.ExpressionAttributeNames);

    protected override void Execute(AwsCall call, StructValue input)
    {
        InputChecks.CheckMix(input, ["ProjectionExpression", "FilterExpression"], ["AttributesToGet", "ScanFilter", "ConditionalOperator"]);
        var attributes = input.Strings("AttributesToGet");
        InputChecks.CheckAttributesToGet(attributes);
        var scanFilter = LegacyCondition.Read(input, "ScanFilter");
        InputChecks.CheckConditionalOperator(input, scanFilter?.Length);
        StartKey.CheckValues(input.Attributes("ExclusiveStartKey"));
        ScanSegment.Check(input);
        var expressions = ExpressionSet.Read(input);
        Selection.Check(input);

        var projection = expressions.Projection ?? (attributes is null ? null : Projection.OfAttributes(attributes));
        var table = new ItemAccess(Permission, input.Text("TableName")!, input) { Index = input.Text("IndexName") }.Open(call, tables);
        var request = Plan(table, input, expressions, scanFilter, projection);
        PageAnswer.Write(call, input, request, PageReader.Read(store, request));
    }

    private static PageRequest Plan(Table table, StructValue input, ExpressionSet expressions, LegacyCondition[]? scanFilter, Projection? projection)
    {
        var keys = Selection.Keys(table, input);
        var start = input.Attributes("ExclusiveStartKey");
        CheckStart(keys, input, start);
        var needsTable = Selection.NeedsTable(keys, input, projection);
        var range = ScanSegment.Of(keys.Space, input);
        if (start is not null)
        {
            StartKey.CheckTablePart(table, start);
            range = Restart(range, keys.KeyOf(start)!, input);
        }

        UpdateChecks.CheckPaths(table, projection?.NestedHeads ?? []);
        UpdateChecks.CheckPaths(table, expressions.FilterHeads?.Where(head => head.Value).Select(head => head.Key) ?? []);
        return new PageRequest(table, keys, range)
        {
            Limit = input.Integer("Limit"),
            Filter = Filters.Of(expressions.Filter, scanFilter, input),
            Projection = projection,
            FetchesFromTable = needsTable,
            IsConsistent = input.Flag("ConsistentRead") == true,
            OnlyCounts = input.Text("Select") == "COUNT",
        };
    }

    private static void CheckStart(KeyLayout keys, StructValue input, AttributeMap? start)
    {
        if (start is null)
        {
            return;
        }

        if (start.Count != keys.All.Length)
        {
            throw StartKey.WrongShape(input.Has("IndexName") ? "" : ": The provided key element does not match the schema");
        }

        if (input.Has("IndexName"))
        {
            foreach (var key in keys.Own)
            {
                StartKey.CheckPart(start, key, keys.IsHash(key));
            }
        }
    }

    private static KeyRange Restart(KeyRange range, byte[] start, StructValue input) => ScanSegment.Contains(range, start)
        ? range with { From = [.. start, 0] }
        : throw StartKey.WrongShape(
            ": Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment. "
            + $"TotalSegments: {input.Integer("TotalSegments")} Segment: {input.Integer("Segment")}");
}
