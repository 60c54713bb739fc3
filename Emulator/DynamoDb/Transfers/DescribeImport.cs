using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeImport.html</summary>
internal sealed class DescribeImport(TransferCatalog transfers) : Operation(Input)
{
    private static readonly StructShape Input = new("DescribeImportInput", new Member("ImportArn", Shape.String) { NotNull = true });

    protected override void Execute(AwsCall call, StructValue input)
    {
        var arn = TransferInputs.Arn(input, "Import");
        call.Demand(Permission, arn);
        JsonOutput.Write(call.Output, transfers.Import(arn), TransferWriter.Write);
    }
}
