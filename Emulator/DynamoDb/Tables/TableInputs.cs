using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>Members of the inputs that make and change tables.</summary>
internal static class TableInputs
{
    public static readonly Member ProvisionedThroughput = new(
        "ProvisionedThroughput",
        new StructShape(
            "ProvisionedThroughput",
            true,
            new Member("WriteCapacityUnits", Shape.Long) { NotNull = true, Min = 1 },
            new Member("ReadCapacityUnits", Shape.Long) { NotNull = true, Min = 1 }));

    public static readonly Member OnDemandThroughput = new(
        "OnDemandThroughput",
        new StructShape("OnDemandThroughput", true, new Member("MaxReadRequestUnits", Shape.Long), new Member("MaxWriteRequestUnits", Shape.Long)));

    public static readonly Member BillingMode = new("BillingMode", Shape.String) { Enum = ["PROVISIONED", "PAY_PER_REQUEST"] };

    public static readonly Member AttributeDefinitions = new(
        "AttributeDefinitions",
        new ListShape(new StructShape(
            "AttributeDefinition",
            new Member("AttributeName", Shape.String) { NotNull = true, MinLength = 1, MaxLength = 255 },
            new Member("AttributeType", Shape.String) { NotNull = true, Enum = ["B", "N", "S"] })));

    public static readonly Member KeySchema = new(
        "KeySchema",
        new ListShape(new StructShape(
            "KeySchemaElement",
            new Member("AttributeName", Shape.String) { NotNull = true, MinLength = 1, MaxLength = 255 },
            new Member("KeyType", Shape.String) { NotNull = true, Enum = ["HASH", "RANGE"] })))
    {
        NotNull = true,
        MinLength = 1,
        MaxLength = 2,
    };

    /// <summary>Of a global index, whose keys may be of several attributes each.</summary>
    public static readonly Member GlobalKeySchema = KeySchema with { MaxLength = null };

    public static readonly Member Projection = new(
        "Projection",
        new StructShape(
            "Projection",
            true,
            new Member("ProjectionType", Shape.String) { Enum = ["ALL", "INCLUDE", "KEYS_ONLY"] },
            new Member("NonKeyAttributes", Shape.Strings)
            {
                MinLength = 1,
                MaxLength = 20,
                Values = new Member("", Shape.String) { MinLength = 1, MaxLength = 255 },
            }))
    {
        NotNull = true,
    };

    public static readonly Member StreamSpecification = new(
        "StreamSpecification",
        new StructShape(
            "StreamSpecification",
            true,
            new Member("StreamEnabled", Shape.Boolean) { NotNull = true },
            new Member("StreamViewType", Shape.String) { Enum = ["NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES", "KEYS_ONLY"] }));

    public static readonly Member SseSpecification = new(
        "SSESpecification",
        new StructShape(
            "SSESpecification",
            true,
            new Member("Enabled", Shape.Boolean),
            new Member("SSEType", Shape.String) { Enum = ["AES256", "KMS"] },
            new Member("KMSMasterKeyId", Shape.String) { MinLength = 1 }));

    public static readonly Member TableClass = new("TableClass", Shape.String);

    public static readonly Member DeletionProtection = new("DeletionProtectionEnabled", Shape.Boolean);

    public static readonly Member Tags = new("Tags", new ListShape(new StructShape(
        "Tag",
        new Member("Key", Shape.String),
        new Member("Value", Shape.String))));

    public static readonly Member LocalSecondaryIndexes = new(
        "LocalSecondaryIndexes",
        new ListShape(new StructShape("LocalSecondaryIndex", Inputs.RequiredIndexName, KeySchema, Projection)));

    public static readonly Member GlobalSecondaryIndexes = new(
        "GlobalSecondaryIndexes",
        new ListShape(new StructShape(
            "GlobalSecondaryIndex", Inputs.RequiredIndexName, GlobalKeySchema, Projection, ProvisionedThroughput, OnDemandThroughput, WarmThroughput.Input)));

    public static Throughput ThroughputOf(StructValue? input) =>
        input is null ? new Throughput() : new Throughput(input.Integer("ReadCapacityUnits") ?? 0, input.Integer("WriteCapacityUnits") ?? 0);

    public static Throughput? OnDemandOf(StructValue input) => input.Struct("OnDemandThroughput") is { } limits
        ? new Throughput(limits.Integer("MaxReadRequestUnits") ?? -1, limits.Integer("MaxWriteRequestUnits") ?? -1)
        : null;

    public static Dictionary<string, string> TagsOf(StructValue input) => TagRules.Merge(new Dictionary<string, string>(), input.Structs("Tags"));
}
