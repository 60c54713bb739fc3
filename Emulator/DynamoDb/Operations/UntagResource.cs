using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UntagResource.html</summary>
internal sealed class UntagResource(TableCatalog tables) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "UntagResourceInput",
        new Member("ResourceArn", Shape.String),
        new Member("TagKeys", Shape.Strings));

    protected override void Execute(AwsCall call, StructValue input)
    {
        var arn = TableArns.Resource(input);
        if (!input.Has("TagKeys"))
        {
            throw Errors.Validation("1 validation error detected: Value null at 'tagKeys' failed to satisfy constraint: Member must not be null");
        }

        TableArns.Check(arn);
        var keys = input.Strings("TagKeys")!;
        if (keys.Length == 0)
        {
            throw Errors.Validation("Atleast one Tag Key needs to be provided as Input.");
        }

        Array.ForEach(keys, TagRules.CheckKey);
        call.Demand(Permission, arn, () => TagConditions.OfNames(keys));
        var table = TableArns.Find(tables, arn) ?? throw Errors.ResourceNotFound();
        tables.Update(table, definition => definition with { Tags = definition.Tags.Where(tag => !keys.Contains(tag.Key)).ToDictionary() });
    }
}
