using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html</summary>
internal sealed class DeleteTable(TableCatalog tables, TableDescription description, TableRemoval removal) : Operation(Input)
{
    private static readonly StructShape Input = new("DeleteTableInput", Inputs.RequiredTableName);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var table = tables.Get(call, "DeleteTable", input.Text("TableName")!);
        var definition = table.Definition;
        removal.Check(table);
        description.Answer(call, "TableDescription", definition, "DELETING");
        removal.Remove(table);
    }
}
