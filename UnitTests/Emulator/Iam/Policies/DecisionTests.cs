using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Wire;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Iam.Policies;

public sealed class DecisionTests
{
    public static TheoryData<string, string, string> Table => Cases.Read("Emulator/Iam/Policies/Decisions.cases");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_statement_decides(string statement, string request, string expected)
    {
        var words = request.Split(' ');
        var keys = words[2..].Select(key => key.Split('=', 2)).ToDictionary(key => key[0], key => (IReadOnlyList<string>)key[1].Split('|'));
        var policy = new NamedPolicy("p", PolicyParser.Parse($$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""", PolicyKind.Identity));

        var decision = PolicyEngine.Decide(new PolicyContext("arn:aws:iam::000000000000:user/ada", words[0], words[1], keys), new PrincipalPolicies([policy]));

        (decision.IsAllowed ? "allowed" : decision.IsExplicitDeny ? "explicitDeny" : "implicitDeny").ShouldBe(expected);
    }

    [Theory]
    [InlineData("{", "Syntax errors in policy.")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"s3:*"}}""", "Policy statement must contain resources.")]
    [InlineData("""{"Statement":{"Effect":"Allow","Resource":"*"}}""", "Policy statement must contain actions.")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"GetObject","Resource":"*"}}""", "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"b"}}""", "Resource b must be in ARN format or \"*\".")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Equals":{}}}}""", "Invalid Condition type : Equals.")]
    public void A_malformed_policy_is_refused(string policy, string error) =>
        Should.Throw<AwsException>(() => PolicyParser.Parse(policy, PolicyKind.Identity)).Message.ShouldBe(error);
}
