using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListImports.html</summary>
internal sealed class ListImports(TransferCatalog transfers) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "ListImportsInput",
        new Member("TableArn", Shape.String),
        new Member("PageSize", Shape.Integer) { Min = 1, Max = TransferInputs.MostListed },
        TransferInputs.NextToken);

    protected override void Execute(AwsCall call, StructValue input)
    {
        call.Demand(Permission, "*");
        var table = input.Text("TableArn") is { } text ? TransferInputs.TableArn(text) : null;
        var found = transfers.Imports.Where(import => table is null ? import.Table.Region == call.Region : import.Table.Arn == table);
        var page = TransferInputs.Page(found, import => import.Arn, (int)(input.Integer("PageSize") ?? TransferInputs.MostListed), input.Text("NextToken"));
        JsonOutput.Write(call.Output, page, static (json, page) => TransferWriter.WritePage(json, "ImportSummaryList", page, TransferWriter.WriteSummary));
    }
}
