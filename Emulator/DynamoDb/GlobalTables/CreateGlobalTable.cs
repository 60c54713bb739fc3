using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.GlobalTables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateGlobalTable.html</summary>
internal sealed class CreateGlobalTable() : Operation(Input)
{
    private static readonly StructShape Input = new("CreateGlobalTableInput", LegacyGlobalTables.Name, LegacyGlobalTables.Replicas);

    protected override void Execute(AwsCall call, StructValue input)
    {
        LegacyGlobalTables.Demand(call, Name, input);
        throw LegacyGlobalTables.Unsupported();
    }
}
