using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeLimits.html</summary>
internal sealed class DescribeLimits() : Operation(Input)
{
    private const int AccountUnits = 80_000;

    private static readonly StructShape Input = new("DescribeLimitsInput");

    protected override void Execute(AwsCall call, StructValue input)
    {
        call.Demand("dynamodb:DescribeLimits", "*");
        JsonOutput.Write(call.Output, 0, static (json, _) =>
        {
            json.WriteStartObject();
            json.WriteNumber("AccountMaxReadCapacityUnits"u8, AccountUnits);
            json.WriteNumber("AccountMaxWriteCapacityUnits"u8, AccountUnits);
            json.WriteNumber("TableMaxReadCapacityUnits"u8, Limits.ThroughputUnits);
            json.WriteNumber("TableMaxWriteCapacityUnits"u8, Limits.ThroughputUnits);
            json.WriteEndObject();
        });
    }
}
