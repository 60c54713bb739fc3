using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>The tags of tables, for the decisions of <c>Iam</c>; an index and a stream have their table's.</summary>
internal sealed class TableTags(TableCatalog tables) : IResourceTags
{
    public string Service => "dynamodb";

    public IReadOnlyDictionary<string, string>? Of(string resourceArn) =>
        resourceArn.Split(':', 6) is [_, _, _, var region, _, var resource] && resource.Split('/') is ["table", var name, ..] ? tables.Find(region, name)?.Definition.Tags : null;
}
