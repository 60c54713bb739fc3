using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListExports.html</summary>
internal sealed class ListExports(TransferCatalog transfers) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "ListExportsInput",
        new Member("TableArn", Shape.String),
        new Member("MaxResults", Shape.Integer) { Min = 1, Max = TransferInputs.MostListed },
        TransferInputs.NextToken);

    protected override void Execute(AwsCall call, StructValue input)
    {
        call.Demand(Permission, "*");
        var table = input.Text("TableArn") is { } text ? TransferInputs.TableArn(text) : null;
        var found = transfers.Exports.Where(export => table is null ? Arn.TryParse(export.TableArn)?.Region == call.Region : export.TableArn == table);
        var page = TransferInputs.Page(found, export => export.Arn, (int)(input.Integer("MaxResults") ?? TransferInputs.MostListed), input.Text("NextToken"));
        JsonOutput.Write(call.Output, page, static (json, page) => TransferWriter.WritePage(json, "ExportSummaries", page, TransferWriter.WriteSummary));
    }
}
