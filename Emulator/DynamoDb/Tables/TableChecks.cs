using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>Checks across the members of an input that makes a table, in AWS's order.</summary>
internal static class TableChecks
{
    private const long MostUnits = 1_000_000_000_000;

    public static void Check(StructValue input)
    {
        CheckBilling(input);
        string[] definitions = [.. input.Structs("AttributeDefinitions").Select(definition => definition.Text("AttributeName")!)];
        var schema = Keys(input);
        CheckTableKeys(schema, definitions, input);
        var names = new HashSet<string>();
        CheckLocalIndexes(input, definitions, schema, names);
        CheckGlobalIndexes(input, definitions, names);
        CheckUnused(input, definitions);
        SpecificationChecks.CheckNewStream(input);
        SpecificationChecks.CheckClass(input);
        SpecificationChecks.CheckEncryption(input);
        CheckCapacity(input);
        _ = TableInputs.TagsOf(input);
        if (input.Text("ResourcePolicy") is { } policy)
        {
            PolicyDocuments.Check(policy);
        }
    }

    public static void CheckUnits(StructValue? throughput)
    {
        foreach (var name in new[] { "ReadCapacityUnits", "WriteCapacityUnits" })
        {
            if (throughput?.Integer(name) is > MostUnits and var units)
            {
                throw Errors.Validation($"Given value {units} for {name} is out of bounds");
            }
        }
    }

    public static (string Name, string Type)[] Keys(StructValue input) =>
        [.. input.Structs("KeySchema").Select(key => (key.Text("AttributeName")!, key.Text("KeyType")!))];

    /// <summary>The attributes of the partition key and of the sort key.</summary>
    public static (string[] Hashes, string[] Ranges) KeyNames(StructValue input)
    {
        var keys = Keys(input);
        return ([.. keys.Where(key => key.Type == "HASH").Select(key => key.Name)], [.. keys.Where(key => key.Type == "RANGE").Select(key => key.Name)]);
    }

    /// <summary>Checks a global index's keys; used for those that are added later too.</summary>
    public static void CheckGlobalKeys(StructValue index, string[] definitions)
    {
        var keys = Keys(index);
        CheckDefined(keys, definitions);
        var (hashes, ranges) = KeyNames(index);
        CheckOrder(keys, hashes.Length == 2 ? "HASH" : "RANGE");
        if (keys.Select(key => key.Name).Distinct().Count() < keys.Length)
        {
            throw Errors.Validation("Invalid KeySchema: An attribute is more than once in the KeySchema");
        }

        if (!keys.Select(key => key.Name).SequenceEqual([.. hashes, .. ranges]))
        {
            throw Errors.Validation("Invalid KeySchema: A HASH key type follows a RANGE key type");
        }

        if (hashes.Length > Limits.KeyAttributes || ranges.Length > Limits.KeyAttributes)
        {
            throw Errors.Validation($"Invalid KeySchema: More than {Limits.KeyAttributes} attributes are of the {(hashes.Length > Limits.KeyAttributes ? "HASH" : "RANGE")} key type");
        }
    }

    public static void CheckProjection(StructValue index)
    {
        var projection = index.Struct("Projection")!;
        var type = projection.Text("ProjectionType") ?? throw Errors.InvalidParameters("Unknown ProjectionType: null");
        if (projection.Has("NonKeyAttributes") && type != "INCLUDE")
        {
            throw Errors.InvalidParameters($"ProjectionType is {type}, but NonKeyAttributes is specified");
        }

        if (type == "INCLUDE" && !projection.Has("NonKeyAttributes"))
        {
            throw Errors.InvalidParameters($"ProjectionType is {type}, but NonKeyAttributes is not specified");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        if (projection.Strings("NonKeyAttributes")?.FirstOrDefault(name => !names.Add(name)) is { } duplicate)
        {
            throw Errors.InvalidParameters($"Duplicate element in NonKeyAttributes: {duplicate}");
        }
    }

    private static void CheckBilling(StructValue input)
    {
        var throughput = input.Struct("ProvisionedThroughput");
        if (input.Text("BillingMode") == "PAY_PER_REQUEST")
        {
            if (throughput is not null)
            {
                throw Errors.InvalidParameters("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
            }
        }
        else if (throughput is null)
        {
            throw Errors.InvalidParameters("ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
        }

        CheckUnits(throughput);
    }

    private static void CheckCapacity(StructValue input)
    {
        var onDemand = input.Text("BillingMode") == "PAY_PER_REQUEST";
        SpecificationChecks.CheckOnDemand(input, onDemand);
        WarmThroughput.CheckNew(input, onDemand, TableInputs.ThroughputOf(input.Struct("ProvisionedThroughput")), "table");
        foreach (var index in input.Structs("GlobalSecondaryIndexes"))
        {
            var name = index.Text("IndexName")!;
            SpecificationChecks.CheckOnDemand(index, onDemand, name);
            WarmThroughput.CheckNew(index, onDemand, TableInputs.ThroughputOf(index.Struct("ProvisionedThroughput")), $"index {name}");
        }
    }

    private static void CheckTableKeys((string Name, string Type)[] schema, string[] definitions, StructValue input)
    {
        if (schema.Length > definitions.Length)
        {
            throw Errors.Validation("Invalid KeySchema: Some index key attribute have no definition");
        }

        CheckDefined(schema, definitions);
        CheckOrder(schema);
        if (definitions.GroupBy(name => name).FirstOrDefault(names => names.Count() > 1) is { } duplicate)
        {
            throw Errors.InvalidParameters($"Duplicate AttributeName in AttributeDefinitions: {duplicate.Key}");
        }

        if (!input.Has("LocalSecondaryIndexes") && !input.Has("GlobalSecondaryIndexes") && schema.Length != definitions.Length)
        {
            throw Errors.InvalidParameters("Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions");
        }
    }

    private static void CheckDefined((string Name, string Type)[] keys, string[] definitions)
    {
        if (keys.Any(key => !definitions.Contains(key.Name)))
        {
            throw Errors.InvalidParameters(
                "Some index key attributes are not defined in AttributeDefinitions. "
                + $"Keys: [{string.Join(", ", keys.Select(key => key.Name))}], AttributeDefinitions: [{string.Join(", ", definitions)}]");
        }
    }

    private static void CheckOrder((string Name, string Type)[] keys, string second = "RANGE")
    {
        if (keys.Length == 2 && keys[0].Name == keys[1].Name)
        {
            throw Errors.Validation("Both the Hash Key and the Range Key element in the KeySchema have the same name");
        }

        if (keys[0].Type != "HASH")
        {
            throw Errors.Validation("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
        }

        if (keys.Length == 2 && keys[1].Type != second)
        {
            throw Errors.Validation("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
        }
    }

    private static void CheckLocalIndexes(StructValue input, string[] definitions, (string Name, string Type)[] schema, HashSet<string> names)
    {
        if (input.List("LocalSecondaryIndexes") is not { } indexes)
        {
            return;
        }

        if (indexes.Count == 0)
        {
            throw Errors.InvalidParameters("List of LocalSecondaryIndexes is empty");
        }

        if (schema.Length != 2)
        {
            throw Errors.InvalidParameters("Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex");
        }

        foreach (var index in indexes.OfType<StructValue>())
        {
            CheckDefined(Keys(index), definitions);
            CheckOrder(Keys(index));
            CheckLocalKeys(index.Text("IndexName")!, Keys(index), schema[0].Name);
            CheckProjection(index);
            CheckName(index, names);
        }

        if (indexes.Count > Limits.LocalIndexes)
        {
            throw Errors.InvalidParameters("Number of LocalSecondaryIndexes exceeds per-table limit of 5");
        }
    }

    private static void CheckLocalKeys(string name, (string Name, string Type)[] keys, string tableHash)
    {
        if (keys.Length != 2)
        {
            throw Errors.InvalidParameters($"Index KeySchema does not have a range key for index: {name}");
        }

        if (keys[0].Name != tableHash)
        {
            throw Errors.InvalidParameters(
                $"Index KeySchema does not have the same leading hash key as table KeySchema for index: {name}. "
                + $"index hash key: {keys[0].Name}, table hash key: {tableHash}");
        }
    }

    private static void CheckGlobalIndexes(StructValue input, string[] definitions, HashSet<string> names)
    {
        if (input.List("GlobalSecondaryIndexes") is not { } indexes)
        {
            return;
        }

        if (indexes.Count == 0)
        {
            throw Errors.InvalidParameters("List of GlobalSecondaryIndexes is empty");
        }

        var onDemand = input.Text("BillingMode") == "PAY_PER_REQUEST";
        foreach (var index in indexes.OfType<StructValue>())
        {
            CheckGlobalKeys(index, definitions);
            CheckProjection(index);
            if (onDemand && index.Has("ProvisionedThroughput"))
            {
                throw Errors.InvalidParameters(
                    $"ProvisionedThroughput should not be specified for index: {index.Text("IndexName")} when BillingMode is PAY_PER_REQUEST");
            }

            if (!onDemand && !index.Has("ProvisionedThroughput"))
            {
                throw Errors.InvalidParameters($"ProvisionedThroughput is not specified for index: {index.Text("IndexName")}");
            }

            CheckName(index, names);
        }

        if (indexes.Count > Limits.GlobalIndexes)
        {
            throw Errors.InvalidParameters("GlobalSecondaryIndex count exceeds the per-table limit of 20");
        }
    }

    private static void CheckName(StructValue index, HashSet<string> names)
    {
        if (!names.Add(index.Text("IndexName")!))
        {
            throw Errors.InvalidParameters($"Duplicate index name: {index.Text("IndexName")}");
        }
    }

    private static void CheckUnused(StructValue input, string[] definitions)
    {
        var used = input.Structs("LocalSecondaryIndexes").Concat(input.Structs("GlobalSecondaryIndexes")).Append(input)
            .SelectMany(Keys).Select(key => key.Name).ToHashSet();
        if (definitions.Distinct().Count() > used.Count)
        {
            throw Errors.InvalidParameters(
                "Some AttributeDefinitions are not used. "
                + $"AttributeDefinitions: [{string.Join(", ", definitions)}], keys used: [{string.Join(", ", used)}]");
        }
    }
}
