using System.Globalization;
using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>Makes tables and parts of them from checked inputs.</summary>
internal sealed class TableFactory(TableCatalog tables, TimeProvider time, DynamoDbOptions options)
{
    /// <summary>Makes a table; throws <c>ResourceInUseException</c> where there is one of the name.</summary>
    public TableDefinition Create(StructValue input, string region, string account)
    {
        var definition = Define(input, region, account);
        return tables.TryAdd(definition) ? definition : throw Exists(definition.Name);
    }

    public IndexDefinition Index(StructValue index, bool isGlobal)
    {
        var (hashes, ranges) = TableChecks.KeyNames(index);
        var projection = index.Struct("Projection")!;
        return new IndexDefinition
        {
            Name = index.Text("IndexName")!,
            IsGlobal = isGlobal,
            Space = tables.NewSpace(),
            HashKey = hashes[0],
            MoreHashKeys = hashes.Length > 1 ? hashes[1..] : null,
            RangeKey = ranges.FirstOrDefault(),
            MoreRangeKeys = ranges.Length > 1 ? ranges[1..] : null,
            Projection = projection.Text("ProjectionType")!,
            NonKeyAttributes = projection.Strings("NonKeyAttributes"),
            Throughput = isGlobal ? TableInputs.ThroughputOf(index.Struct("ProvisionedThroughput")) : new Throughput(),
            OnDemand = isGlobal ? TableInputs.OnDemandOf(index) : null,
            Warm = isGlobal ? WarmThroughput.Asked(index, new Throughput()) : null,
        };
    }

    /// <summary>A new stream, where the specification asks for one.</summary>
    public StreamDefinition? Stream(StructValue? specification)
    {
        if (specification?.Flag("StreamEnabled") != true)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var label = now.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture);
        return new StreamDefinition(label, specification.Text("StreamViewType")!, tables.NewSpace(), true, now);
    }

    public static EncryptionDefinition? Encryption(StructValue? specification, string region, string account)
    {
        if (specification?.Flag("Enabled") != true)
        {
            return null;
        }

        var key = specification.Text("KMSMasterKeyId") ?? "alias/aws/dynamodb";
        return new EncryptionDefinition("KMS", key.StartsWith("arn:", StringComparison.Ordinal) ? key : $"arn:aws:kms:{region}:{account}:key/{key}");
    }

    /// <summary>Makes a table that isn't there yet; throws <c>ResourceInUseException</c> where there is one of the name.</summary>
    public TableDefinition Define(StructValue input, string region, string account)
    {
        if (tables.Find(region, input.Text("TableName")!) is not null)
        {
            throw Exists(input.Text("TableName")!);
        }

        var keys = TableChecks.Keys(input);
        var now = time.GetUtcNow();
        var onDemand = input.Text("BillingMode") == "PAY_PER_REQUEST";
        return new TableDefinition
        {
            Name = input.Text("TableName")!,
            Region = region,
            Account = account,
            Id = Guid.NewGuid().ToString(),
            Space = tables.NewSpace(),
            CreatedAt = now,
            HashKey = keys[0].Name,
            RangeKey = keys.Length > 1 ? keys[1].Name : null,
            Attributes = [.. input.Structs("AttributeDefinitions").Select(definition => new AttributeDefinition(definition.Text("AttributeName")!, definition.Text("AttributeType")!))],
            LocalIndexes = [.. input.Structs("LocalSecondaryIndexes").Select(index => Index(index, false))],
            GlobalIndexes = [.. input.Structs("GlobalSecondaryIndexes").Select(index => Index(index, true))],
            Billing = new BillingDefinition(onDemand, onDemand ? now : null, onDemand) { OnDemand = TableInputs.OnDemandOf(input) },
            Throughput = TableInputs.ThroughputOf(input.Struct("ProvisionedThroughput")),
            Warm = WarmThroughput.Asked(input, new Throughput()),
            Stream = Stream(input.Struct("StreamSpecification")),
            TableClass = input.Text("TableClass"),
            DeletionProtection = input.Flag("DeletionProtectionEnabled") == true,
            Encryption = Encryption(input.Struct("SSESpecification"), region, account),
            Tags = TableInputs.TagsOf(input),
            Policy = input.Text("ResourcePolicy") is { } policy ? new PolicyDefinition(policy, now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)) : null,
            ReadyAt = now + options.CreateTableDelay,
            IsNew = true,
        };
    }

    private static Wire.AwsException Exists(string name) => Errors.ResourceInUse($"Table already exists: {name}");
}
