using System.Text.RegularExpressions;

namespace CampusIssues.UnitTests.Emulator.Iam.Access;

/// <summary>
/// Every operation of every service refuses a user without a policy, and names the action of AWS's service authorization reference
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html).
/// </summary>
public sealed partial class RefusalsTests(RefusalsWorld world) : IClassFixture<RefusalsWorld>
{
    private const string Anyone = "anyone";

    public static TheoryData<string, string, string> Operations => RefusalCases.Operations;

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_refuses_who_has_no_permission(string operation, string request, string action)
    {
        var answer = await world.CallAsync(operation.Split(' ')[0], operation.Split(' ')[1], request);

        var refused = Refusal().Match(answer) is { Success: true } refusal ? refusal.Groups["action"].Value : Anyone;
        refused.ToLowerInvariant().ShouldBe(action.TrimEnd().ToLowerInvariant(), answer);
    }

    [Fact]
    public void Every_operation_has_a_case()
    {
        string[] cases = [.. Operations.Select(row => (string)row[0]).Order(StringComparer.Ordinal)];

        cases.ShouldBe(world.Operations.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Services_in_two_protocols_offer_the_same_in_both()
    {
        world.OperationsOf("SqsQuery").ShouldBe(world.OperationsOf("Sqs"), ignoreOrder: true);
        world.OperationsOf("CloudWatchCbor").ShouldBe(world.OperationsOf("CloudWatch"), ignoreOrder: true);
        world.OperationsOf("CloudWatchQuery").ShouldBe(world.OperationsOf("CloudWatch"), ignoreOrder: true);
    }

    [GeneratedRegex("not authorized to perform:? `?(?<action>[a-z0-9-]+:[A-Za-z0-9]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Refusal();
}
