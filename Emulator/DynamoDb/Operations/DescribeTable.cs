using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html</summary>
internal sealed class DescribeTable(TableCatalog tables, TableDescription description) : Operation(Input)
{
    private static readonly StructShape Input = new("DescribeTableInput", Inputs.RequiredTableName);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var table = tables.Get(call, "DescribeTable", input.Text("TableName")!);
        description.Answer(call, "Table", table.Definition);
    }
}
