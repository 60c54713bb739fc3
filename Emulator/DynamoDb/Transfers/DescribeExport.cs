using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeExport.html</summary>
internal sealed class DescribeExport(TransferCatalog transfers) : Operation(Input)
{
    private static readonly StructShape Input = new("DescribeExportInput", new Member("ExportArn", Shape.String) { NotNull = true });

    protected override void Execute(AwsCall call, StructValue input)
    {
        var arn = TransferInputs.Arn(input, "Export");
        call.Demand(Permission, arn);
        JsonOutput.Write(call.Output, transfers.Export(arn), TransferWriter.Write);
    }
}
