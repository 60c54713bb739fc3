using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetResourcePolicy.html</summary>
internal sealed class GetResourcePolicy(TableCatalog tables) : Operation(Input)
{
    private static readonly StructShape Input = new("GetResourcePolicyInput", ResourcePolicies.ResourceArn);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var table = ResourcePolicies.Get(tables, call, Name, input);
        var policy = table.Definition.Policy ?? throw ResourcePolicies.NotFound(table.Arn);
        ResourcePolicies.Answer(call, policy.Json, policy.RevisionId);
    }
}
