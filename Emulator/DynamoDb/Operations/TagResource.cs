using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html</summary>
internal sealed class TagResource(TableCatalog tables) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "TagResourceInput",
        new Member("ResourceArn", Shape.String),
        new Member("Tags", new ListShape(new StructShape("Tag", new Member("Key", Shape.String), new Member("Value", Shape.String)))));

    protected override void Execute(AwsCall call, StructValue input)
    {
        var arn = TableArns.Resource(input);
        if (!input.Has("Tags"))
        {
            throw Errors.Validation("1 validation error detected: Value null at 'tags' failed to satisfy constraint: Member must not be null");
        }

        TableArns.Check(arn);
        var tags = input.Structs("Tags").ToArray();
        if (tags.Length == 0)
        {
            throw Errors.Validation("Atleast one Tag needs to be provided as Input.");
        }

        call.Demand(Permission, arn, () => TagConditions.Of(TableInputs.TagsOf(input)));
        var table = TableArns.Find(tables, arn) ?? throw Errors.ResourceNotFound($"Requested resource not found: ResourcArn: {arn} not found");
        tables.Update(table, definition => definition with { Tags = TagRules.Merge(definition.Tags, tags) });
    }
}
