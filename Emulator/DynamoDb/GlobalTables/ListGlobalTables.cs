using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.GlobalTables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListGlobalTables.html</summary>
internal sealed class ListGlobalTables() : Operation(Input)
{
    private static readonly StructShape Input = new(
        "ListGlobalTablesInput",
        new Member("ExclusiveStartGlobalTableName", Shape.String) { Pattern = Inputs.NamePattern, MinLength = 3, MaxLength = 255 },
        new Member("Limit", Shape.Integer) { Min = 1 },
        new Member("RegionName", Shape.String));

    protected override void Execute(AwsCall call, StructValue input)
    {
        call.Demand(Permission, "*");
        JsonOutput.Write(call.Output, 0, static (json, _) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("GlobalTables"u8);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
