using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteResourcePolicy.html</summary>
internal sealed class DeleteResourcePolicy(TableCatalog tables) : Operation(Input)
{
    private static readonly StructShape Input = new("DeleteResourcePolicyInput", ResourcePolicies.ResourceArn, ResourcePolicies.ExpectedRevisionId);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var table = ResourcePolicies.Get(tables, call, Name, input);
        var policy = table.Definition.Policy;
        if (input.Text("ExpectedRevisionId") is { } expected && expected != policy?.RevisionId)
        {
            throw ResourcePolicies.NotFound(table.Arn);
        }

        tables.Update(table, definition => definition with { Policy = null });
        ResourcePolicies.Answer(call, null, policy?.RevisionId);
    }
}
