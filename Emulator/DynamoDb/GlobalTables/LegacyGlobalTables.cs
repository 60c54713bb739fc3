using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.GlobalTables;

/// <summary>
/// The first version of global tables, of which new ones can't be made any more, in AWS neither
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/globaltables.V1.html).
/// </summary>
internal static class LegacyGlobalTables
{
    public static readonly Member Name = new("GlobalTableName", Shape.String) { NotNull = true, HasOwnLength = true, Pattern = Inputs.NamePattern };

    private static readonly Member RegionName = new("RegionName", Shape.String);

    public static readonly Member Replicas = new("ReplicationGroup", new ListShape(new StructShape("Replica", RegionName))) { NotNull = true };

    public static readonly Member ReplicaUpdates = new(
        "ReplicaUpdates",
        new ListShape(new StructShape(
            "ReplicaUpdate",
            new Member("Create", new StructShape("CreateReplicaAction", true, RegionName with { NotNull = true })),
            new Member("Delete", new StructShape("DeleteReplicaAction", true, RegionName with { NotNull = true })))))
    {
        NotNull = true,
    };

    /// <summary>Demands the right to do something with a global table.</summary>
    public static void Demand(AwsCall call, string operation, StructValue input) =>
        call.Demand($"dynamodb:{operation}", $"arn:aws:dynamodb::{call.AccountId}:global-table/{input.Text(Name.Name)}");

    public static AwsException Unsupported() => Errors.InvalidParameters(
        "DynamoDB global tables version 2017.11.29 is not supported. "
        + "We recommend using DynamoDB global tables version 2019.11.21, instead of version 2017.11.29 (Legacy).");

    public static AwsException NotFound(StructValue input) =>
        new("GlobalTableNotFoundException", $"Global table not found: {input.Text(Name.Name)}");
}
