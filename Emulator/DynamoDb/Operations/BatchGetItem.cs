using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html</summary>
internal sealed class BatchGetItem(TableCatalog tables, IItemStore store) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "BatchGetItemInput",
        Inputs.ReturnConsumedCapacity,
        new Member(
            "RequestItems",
            new MapShape(
                new StructShape(
                    "KeysAndAttributes",
                    new Member("Keys", new ListShape(Shape.ListedItem)) { NotNull = true, MinLength = 1 },
                    Inputs.AttributesToGet,
                    Inputs.ConsistentRead,
                    Inputs.ProjectionExpression,
                    Inputs.ExpressionAttributeNames),
                "KeysAndAttributes"))
        {
            NotNull = true,
            Keys = new Member("", Shape.String) { MinLength = 3, MaxLength = 255, Pattern = Inputs.NamePattern },
        });

    private sealed record TableRequest(string Name, StructValue Input, AttributeMap[] Keys, Projection? Projection);

    private sealed record TableResult(TableRequest Request, List<StoredItem> Items, List<AttributeMap> Unprocessed, Capacity Capacity);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var requests = Check(input);
        ItemAccess[] accesses = [.. requests.Select(request => new ItemAccess(Permission, request.Name, request.Input) { Items = request.Keys, Request = input })];
        Array.ForEach(accesses, access => access.Demand(call, tables));
        (TableRequest Request, Table Table)[] opened = [.. requests.Zip(accesses, (request, access) => (request, Open(access, request)))];
        var size = 0L;
        var results = opened.Select(one => Read(one.Table, one.Request, ref size)).ToArray();
        call.Usage = results.Select(result => result.Capacity);
        JsonOutput.Write(call.Output, (input, results), static (json, answer) => Write(json, answer.input, answer.results));
    }

    private static List<TableRequest> Check(StructValue input)
    {
        var requests = new List<TableRequest>();
        var count = 0;
        var tables = InputChecks.RequestItems(input, "BatchGetItem");
        CheckMix(tables.Values.OfType<StructValue>());
        foreach (var (name, value) in tables)
        {
            var request = (StructValue)value!;
            CheckCount(name, request);
            InputChecks.CheckMix(request, ["ProjectionExpression"], []);
            var attributes = request.Strings("AttributesToGet");
            InputChecks.CheckAttributesToGet(attributes);
            var projection = ExpressionSet.Read(request).Projection ?? (attributes is null ? null : Projection.OfAttributes(attributes));
            AttributeMap[] keys = [.. request.List("Keys")!.OfType<AttributeMap>()];
            CheckKeys(keys, ref count);
            requests.Add(new TableRequest(name, request, keys, projection));
        }

        return requests;
    }

    // The two forms can't be mixed, not even from table to table.
    private static void CheckMix(IEnumerable<StructValue> requests)
    {
        if (requests.Any(request => request.Has("ProjectionExpression")) && requests.Any(request => request.Has("AttributesToGet")))
        {
            throw Errors.Validation(
                "Can not use both expression and non-expression parameters in the same request: "
                + "Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}");
        }
    }

    private static void CheckCount(string table, StructValue request)
    {
        if (request.List("Keys")!.Count > Limits.BatchGetItems)
        {
            throw Errors.Validation(
                $"1 validation error detected: Value at 'RequestItems.{table}.member.Keys' failed to satisfy constraint: Member must have length less than or equal to {Limits.BatchGetItems}");
        }
    }

    private static void CheckKeys(AttributeMap[] keys, ref int count)
    {
        for (var index = 0; index < keys.Length; index++)
        {
            InputChecks.CheckValues(keys[index]);
            if (keys.Take(index).Any(other => AttributeComparison.AreEqualMaps(other, keys[index])))
            {
                throw Errors.Validation("Provided list of item keys contains duplicates");
            }

            if (++count > Limits.BatchGetItems)
            {
                throw Errors.Validation("Too many items requested for the BatchGetItem call");
            }
        }
    }

    private Table Open(ItemAccess access, TableRequest request)
    {
        var table = access.Open(tables);
        foreach (var key in request.Keys)
        {
            KeyChecks.CheckKey(table, key);
        }

        UpdateChecks.CheckPaths(table, request.Projection?.NestedHeads ?? []);
        return table;
    }

    private TableResult Read(Table table, TableRequest request, ref long size)
    {
        var result = new TableResult(request, [], [], new Capacity(request.Name) { IsRead = true });
        var isConsistent = request.Input.Flag("ConsistentRead") == true;
        foreach (var key in request.Keys)
        {
            if (size > Limits.BatchResponseSize)
            {
                result.Unprocessed.Add(key);
                continue;
            }

            var item = Table.Read(store, table.Keys.Space, table.Keys.KeyOf(key)!);
            if (item is not null && size + item.Size > Limits.BatchResponseSize)
            {
                result.Unprocessed.Add(key);
                size = Limits.BatchResponseSize + 1;
                continue;
            }

            size += item?.Size ?? 0;
            result.Capacity.Add(Capacity.OfRead(item?.Size ?? 0, isConsistent));
            if (item is not null)
            {
                result.Items.Add(item);
            }
        }

        return result;
    }

    private static void Write(Utf8JsonWriter json, StructValue input, TableResult[] results)
    {
        json.WriteStartObject();
        json.WriteStartObject("Responses"u8);
        foreach (var result in results)
        {
            json.WriteStartArray(result.Request.Name);
            foreach (var item in result.Items)
            {
                GetItem.WriteItem(json, item, result.Request.Projection);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartObject("UnprocessedKeys"u8);
        foreach (var result in results.Where(result => result.Unprocessed.Count > 0))
        {
            json.WritePropertyName(result.Request.Name);
            WriteUnprocessed(json, result);
        }

        json.WriteEndObject();
        BatchAnswer.WriteCapacity(json, input, results.Select(result => result.Capacity));
        json.WriteEndObject();
    }

    private static void WriteUnprocessed(Utf8JsonWriter json, TableResult result)
    {
        var request = result.Request.Input;
        json.WriteStartObject();
        json.WriteStartArray("Keys"u8);
        result.Unprocessed.ForEach(key => AttributeWriter.Write(json, key));
        json.WriteEndArray();
        if (request.Flag("ConsistentRead") is { } consistent)
        {
            json.WriteBoolean("ConsistentRead"u8, consistent);
        }

        if (request.Strings("AttributesToGet") is { } attributes)
        {
            json.WriteStartArray("AttributesToGet"u8);
            Array.ForEach(attributes, json.WriteStringValue);
            json.WriteEndArray();
        }

        if (request.Text("ProjectionExpression") is { } projection)
        {
            json.WriteString("ProjectionExpression"u8, projection);
        }

        if (request.Map("ExpressionAttributeNames") is { } names)
        {
            json.WriteStartObject("ExpressionAttributeNames"u8);
            foreach (var (name, value) in names)
            {
                json.WriteString(name, (string)value!);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
