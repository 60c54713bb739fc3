using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html</summary>
internal sealed class DescribeContinuousBackups(ContinuousBackups backups) : Operation(Input)
{
    private static readonly StructShape Input = new("DescribeContinuousBackupsInput", Inputs.TableName);

    protected override void Execute(AwsCall call, StructValue input) =>
        backups.Answer(call, backups.Get(call, Name, input.Text("TableName")!));
}
