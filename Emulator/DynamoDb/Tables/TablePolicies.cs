using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>The policies of tables, which hold for their indexes too (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html).</summary>
internal sealed class TablePolicies(TableCatalog tables) : IResourcePolicies
{
    public string Service => "dynamodb";

    public IEnumerable<string> Of(string resourceArn)
    {
        var parts = resourceArn.Split('/');
        return parts is [_, _] or [_, _, "index", _] && TableArns.Find(tables, $"{parts[0]}/{parts[1]}")?.Definition.Policy is { } policy ? [policy.Json] : [];
    }
}
