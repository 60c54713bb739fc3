using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html</summary>
internal sealed class ListTagsOfResource(TableCatalog tables) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "ListTagsOfResourceInput",
        new Member("ResourceArn", Shape.String),
        new Member("NextToken", Shape.String));

    protected override void Execute(AwsCall call, StructValue input)
    {
        var arn = TableArns.Resource(input);
        TableArns.Check(arn);
        call.Demand(Permission, arn);
        var table = TableArns.Find(tables, arn) ?? throw Errors.ResourceNotFound($"Requested resource not found: ResourcArn: {arn} not found");
        JsonOutput.Write(call.Output, table.Definition.Tags, static (json, tags) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("Tags"u8);
            foreach (var (key, value) in tags)
            {
                json.WriteStartObject();
                json.WriteString("Key"u8, key);
                json.WriteString("Value"u8, value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
