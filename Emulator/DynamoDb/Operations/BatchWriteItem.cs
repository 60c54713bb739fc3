using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html</summary>
internal sealed class BatchWriteItem(TableCatalog tables, IItemStore store, ItemWriter writer) : Operation(Input)
{
    private static readonly StructShape WriteRequest = new(
        "WriteRequest",
        new Member("DeleteRequest", new StructShape("DeleteRequest", true, Inputs.Key)),
        new Member("PutRequest", new StructShape("PutRequest", true, new Member("Item", Shape.Item) { NotNull = true })));

    private static readonly StructShape Input = new(
        "BatchWriteItemInput",
        Inputs.ReturnConsumedCapacity,
        Inputs.ReturnItemCollectionMetrics,
        new Member("RequestItems", new MapShape(new ListShape(WriteRequest, isParameterized: true), "java.util.List<com.amazonaws.dynamodb.v20120810.WriteRequest>"))
        {
            NotNull = true,
            Keys = new Member("", Shape.String) { MinLength = 3, MaxLength = 255, Pattern = Inputs.NamePattern },
            Values = new Member("", Shape.String) { MinLength = 1, MaxLength = Limits.BatchWriteItems },
        });

    /// <param name="Table">The table.</param>
    /// <param name="Keys">The items or keys that were sent, with their keys as bytes.</param>
    private sealed record TableWrites(Table Table, List<(byte[] Key, AttributeMap Sent, bool IsPut)> Keys);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var requests = InputChecks.RequestItems(input, "BatchWriteItem");
        Check(requests);
        ItemAccess[] accesses = [.. requests.Select(request => new ItemAccess(Permission, request.Key, input) { Items = [.. Writes(request.Value).Select(write => Sent(write).Sent)] })];
        Array.ForEach(accesses, access => access.Demand(call, tables));
        var writes = requests.Values.Zip(accesses, (list, access) => Open(access.Open(tables), Writes(list))).ToArray();
        var trace = TraceContext.Of(call);
        var capacities = writes.ToDictionary(write => write.Table, write => new Capacity(write.Table.Name));
        foreach (var write in writes)
        {
            Write(write, capacities[write.Table], trace);
        }

        call.Usage = capacities.Values;
        JsonOutput.Write(call.Output, (input, writes, capacities), static (json, answer) =>
        {
            json.WriteStartObject();
            json.WriteStartObject("UnprocessedItems"u8);
            json.WriteEndObject();
            WriteCollections(json, answer.input, answer.writes);
            BatchAnswer.WriteCapacity(json, answer.input, answer.capacities.Values);
            json.WriteEndObject();
        });
    }

    private static void Check(Dictionary<string, object?> requests)
    {
        var count = 0;
        foreach (var list in requests.Values.OfType<List<object?>>())
        {
            if (list.OfType<StructValue>().Any(request => request.Has("PutRequest") == request.Has("DeleteRequest")))
            {
                throw Errors.Validation("Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes");
            }

            foreach (var request in list.OfType<StructValue>())
            {
                CheckRequest(request);
            }

            count += list.Count;
        }

        if (count > Limits.BatchWriteItems)
        {
            throw Errors.Validation("Too many items requested for the BatchWriteItem call");
        }
    }

    private static void CheckRequest(StructValue request)
    {
        if (request.Struct("PutRequest")?.Attributes("Item") is { } item)
        {
            InputChecks.CheckValues(item);
            InputChecks.CheckSize(item);
        }

        InputChecks.CheckValues(request.Struct("DeleteRequest")?.Attributes("Key"));
    }

    private static IEnumerable<StructValue> Writes(object? list) => ((List<object?>)list!).OfType<StructValue>();

    private static (AttributeMap Sent, bool IsPut) Sent(StructValue request) =>
        request.Struct("PutRequest")?.Attributes("Item") is { } item ? (item, true) : (request.Struct("DeleteRequest")!.Attributes("Key")!, false);

    private static TableWrites Open(Table table, IEnumerable<StructValue> requests)
    {
        var seen = new HashSet<byte[]>(ByteComparer.Instance);
        var writes = new TableWrites(table, []);
        foreach (var request in requests)
        {
            var (sent, isPut) = Sent(request);
            CheckKeys(table, sent, isPut);
            var key = table.Keys.KeyOf(sent)!;
            if (!seen.Add(key))
            {
                throw Errors.Validation("Provided list of item keys contains duplicates");
            }

            writes.Keys.Add((key, sent, isPut));
        }

        return writes;
    }

    // A batch tells a wrong key of an item in the words for a key.
    private static void CheckKeys(Table table, AttributeMap sent, bool isPut)
    {
        if (!isPut)
        {
            KeyChecks.CheckKey(table, sent);
            return;
        }

        if (table.Keys.Own.Any(key => !sent.TryGetValue(key.Name, out var value) || value.Type != key.Type))
        {
            throw Errors.KeySchemaMismatch();
        }

        KeyChecks.CheckItem(table, sent);
    }

    private void Write(TableWrites writes, Capacity capacity, string? trace)
    {
        var table = writes.Table;
        lock (table.Writing)
        {
            var changes = new List<ItemChange>(writes.Keys.Count);
            foreach (var (key, sent, isPut) in writes.Keys)
            {
                var old = Table.Read(store, table.Keys.Space, key);
                changes.Add(new ItemChange(table, key, old, isPut ? ItemChange.Item(table, sent) : null) { TraceParent = trace });
            }

            writer.Write(changes, _ => capacity);
        }
    }

    private static void WriteCollections(Utf8JsonWriter json, StructValue input, TableWrites[] writes)
    {
        if (input.Text("ReturnItemCollectionMetrics") != "SIZE")
        {
            return;
        }

        json.WriteStartObject("ItemCollectionMetrics"u8);
        foreach (var write in writes.Where(write => write.Table.Definition.LocalIndexes.Count > 0))
        {
            json.WriteStartArray(write.Table.Name);
            foreach (var hash in write.Keys.Select(key => key.Sent[write.Table.Keys.Hash.Name]).DistinctBy(AttributeText.Of))
            {
                ItemAnswer.WriteCollection(json, new AttributeMap { [write.Table.Keys.Hash.Name] = hash });
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
