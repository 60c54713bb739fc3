using System.Globalization;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html</summary>
internal sealed class PutResourcePolicy(TableCatalog tables, TimeProvider time) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "PutResourcePolicyInput",
        ResourcePolicies.ResourceArn,
        new Member("Policy", Shape.String) { NotNull = true },
        ResourcePolicies.ExpectedRevisionId,
        new Member("ConfirmRemoveSelfResourceAccess", Shape.Boolean));

    protected override void Execute(AwsCall call, StructValue input)
    {
        var policy = input.Text("Policy")!;
        PolicyDocuments.Check(policy);
        var table = ResourcePolicies.Get(tables, call, Name, input);
        var expected = input.Text("ExpectedRevisionId");
        var current = table.Definition.Policy;
        if (expected is not null && expected != (current?.RevisionId ?? "NO_POLICY"))
        {
            throw ResourcePolicies.NotFound(table.Arn);
        }

        var revision = current?.Json == policy ? current.RevisionId : time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        tables.Update(table, definition => definition with { Policy = new PolicyDefinition(policy, revision) });
        ResourcePolicies.Answer(call, null, revision);
    }
}
