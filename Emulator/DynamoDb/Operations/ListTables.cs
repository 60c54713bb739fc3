using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html</summary>
internal sealed class ListTables(TableCatalog tables) : Operation(Input)
{
    private const int MostNames = 100;

    private static readonly StructShape Input = new(
        "ListTablesInput",
        new Member("Limit", Shape.Integer) { Min = 1, Max = MostNames },
        new Member("ExclusiveStartTableName", Shape.String) { Pattern = Inputs.NamePattern, MinLength = 3, MaxLength = 255, IsWhole = true });

    protected override void Execute(AwsCall call, StructValue input)
    {
        call.Demand("dynamodb:ListTables", "*");
        var limit = (int)(input.Integer("Limit") ?? MostNames);
        var start = input.Text("ExclusiveStartTableName");
        string[] names =
        [
            .. tables.All.Where(table => table.Definition.Region == call.Region).Select(table => table.Name)
                .Where(name => start is null || string.CompareOrdinal(name, start) > 0).Order(StringComparer.Ordinal),
        ];
        JsonOutput.Write(call.Output, (names, limit), static (json, answer) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("TableNames"u8);
            foreach (var name in answer.names.Take(answer.limit))
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            if (answer.names.Length > answer.limit)
            {
                json.WriteString("LastEvaluatedTableName"u8, answer.names[answer.limit - 1]);
            }

            json.WriteEndObject();
        });
    }
}
