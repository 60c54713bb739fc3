using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.UnitTests.Emulator.Iam.Policies;

/// <summary>Identity OR resource, explicit deny first, boundary and session above what the resource's policy doesn't grant to the caller itself.</summary>
public sealed class ResourcePolicyTests
{
    private const string Queue = "arn:aws:sqs:us-east-1:000000000000:q";
    private const string Session = "arn:aws:sts::000000000000:assumed-role/worker/me";
    private const string Role = "arn:aws:iam::000000000000:role/team/worker";
    private const string User = "arn:aws:iam::000000000000:user/ada";
    private static readonly NamedPolicy Nothing = Policy("nothing", """{"Effect":"Allow","Action":"iam:GetUser","Resource":"*"}""", PolicyKind.Identity);
    private static readonly NamedPolicy All = Policy("all", """{"Effect":"Allow","Action":"*","Resource":"*"}""", PolicyKind.Identity);

    [Theory]
    [InlineData("\"*\"", "allowed by resource-based policy")]
    [InlineData("""{"AWS":"*"}""", "allowed by resource-based policy")]
    [InlineData($$"""{"AWS":"{{Session}}"}""", "allowed by resource-based policy")]
    [InlineData($$"""{"AWS":["{{Role}}"]}""", "denied by permissions boundary")]
    [InlineData("""{"AWS":"000000000000"}""", "denied by identity-based policy")]
    [InlineData("""{"AWS":"arn:aws:iam::000000000000:root"}""", "denied by identity-based policy")]
    [InlineData($$"""{"AWS":"{{User}}"}""", "denied by identity-based policy")]
    [InlineData("""{"Service":"sns.amazonaws.com"}""", "denied by identity-based policy")]
    public void A_session_is_granted_by_how_it_is_named(string principal, string expected)
    {
        var caller = new Caller(Caller.DefaultAccountId, Session, "AROA:me", "ASIA") { RoleArn = Role };

        Decide(caller, new PrincipalPolicies([Nothing], Nothing), Allow(principal)).ShouldBe(expected);
    }

    [Fact]
    public void A_role_that_is_named_needs_no_policy_of_its_own()
    {
        var caller = new Caller(Caller.DefaultAccountId, Session, "AROA:me", "ASIA") { RoleArn = Role };

        Decide(caller, new PrincipalPolicies([Nothing]), Allow($$"""{"AWS":"{{Role}}"}""")).ShouldBe("allowed by resource-based policy");
    }

    [Fact]
    public void An_account_that_is_named_leaves_it_to_the_callers_own_policies() =>
        Decide(new Caller(Caller.DefaultAccountId, User, "AIDA", "AKIA"), new PrincipalPolicies([All]), Allow("""{"AWS":"000000000000"}""")).ShouldBe("allowed by identity-based policy");

    [Fact]
    public void A_resources_deny_wins_over_every_allow() =>
        Decide(new Caller(Caller.DefaultAccountId, User, "AIDA", "AKIA"), new PrincipalPolicies([All]), $$"""{"Sid":"No","Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"{{Queue}}"}""")
            .ShouldBe("denied by resource-based policy");

    [Fact]
    public void A_deny_may_spare_a_principal() =>
        Decide(new Caller(Caller.DefaultAccountId, User, "AIDA", "AKIA"), new PrincipalPolicies([All]), $$"""{"Effect":"Deny","NotPrincipal":{"AWS":"{{User}}"},"Action":"sqs:*","Resource":"{{Queue}}"}""")
            .ShouldBe("allowed by identity-based policy");

    [Theory]
    [InlineData("sns.amazonaws.com", "arn:aws:sns:us-east-1:000000000000:t", "allowed by resource-based policy")]
    [InlineData("sns.amazonaws.com", "arn:aws:sns:us-east-1:000000000000:other", "denied by resource-based policy")]
    [InlineData("s3.amazonaws.com", "arn:aws:sns:us-east-1:000000000000:t", "denied by resource-based policy")]
    public void A_service_is_granted_by_its_source(string service, string source, string expected) => Decide(
        Caller.OfService(service),
        new PrincipalPolicies([]),
        """{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"QUEUE","Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:sns:us-east-1:000000000000:t"}}}""".Replace("QUEUE", Queue, StringComparison.Ordinal),
        source).ShouldBe(expected);

    [Fact]
    public void Anybody_is_everyone_and_nobody_else()
    {
        Decide(Caller.Anonymous, new PrincipalPolicies([]), Allow("\"*\"")).ShouldBe("allowed by resource-based policy");
        Decide(Caller.Anonymous, new PrincipalPolicies([]), Allow("""{"AWS":"000000000000"}""")).ShouldBe("denied by resource-based policy");
    }

    [Fact]
    public void A_denial_tells_the_statement_to_add()
    {
        var context = new PolicyContext("sns.amazonaws.com", "sqs:SendMessage", Queue, Keys(""));

        var decision = PolicyEngine.Decide(context, new PrincipalPolicies([]), Caller.OfService("sns.amazonaws.com"), []);

        decision.Message.ShouldBe($"User: sns.amazonaws.com is not authorized to perform: sqs:SendMessage on resource: {Queue} because no resource-based policy allows the sqs:SendMessage action");
        decision.Remedy.ShouldBe("""To allow it, add to the resource-based policy the statement {"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"QUEUE"}""".Replace("QUEUE", Queue, StringComparison.Ordinal));
    }

    private static string Decide(Caller caller, PrincipalPolicies policies, string statement, string source = "")
    {
        var context = new PolicyContext(caller.Arn, "sqs:SendMessage", Queue, Keys(source));
        var decision = PolicyEngine.Decide(context, policies, caller, [Policy("queue", statement, PolicyKind.Resource)]);
        return $"{(decision.IsAllowed ? "allowed" : "denied")} by {decision.PolicyKind}";
    }

    private static Dictionary<string, IReadOnlyList<string>> Keys(string source) => new(StringComparer.OrdinalIgnoreCase) { ["aws:SourceArn"] = [source] };

    private static string Allow(string principal) => $$"""{"Effect":"Allow","Principal":{{principal}},"Action":"sqs:SendMessage","Resource":"*"}""";

    private static NamedPolicy Policy(string name, string statement, PolicyKind kind) =>
        new(name, PolicyParser.Parse($$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""", kind));
}
