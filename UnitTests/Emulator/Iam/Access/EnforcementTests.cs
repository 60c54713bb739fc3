namespace CampusIssues.UnitTests.Emulator.Iam.Access;

public sealed class EnforcementTests : IamFacts
{
    private const string Session = "arn:aws:sts::000000000000:assumed-role/worker/me";

    [Fact]
    public async Task What_no_policy_allows_is_denied()
    {
        var keys = await WithPolicyAsync("""{"Statement":{"Effect":"Allow","Action":"iam:GetRole","Resource":"*"}}""");

        (await CallAsync(keys, "iam", "2010-05-08", "ListRoles")).ShouldBe(
            $"403 AccessDenied: User: {Session} is not authorized to perform: iam:ListRoles on resource: * because no identity-based policy allows the iam:ListRoles action");
    }

    [Fact]
    public async Task An_explicit_deny_wins()
    {
        var keys = await WithPolicyAsync("""{"Statement":[{"Effect":"Allow","Action":"iam:*","Resource":"*"},{"Effect":"Deny","Action":"iam:List*","Resource":"*"}]}""");

        (await CallAsync(keys, "iam", "2010-05-08", "ListRoles")).ShouldBe(
            $"403 AccessDenied: User: {Session} is not authorized to perform: iam:ListRoles on resource: * with an explicit deny in an identity-based policy");
    }

    [Fact]
    public async Task A_boundary_must_allow_as_well()
    {
        var keys = await WithPolicyAsync("""{"Statement":{"Effect":"Allow","Action":"iam:*","Resource":"*"}}""");
        await IamAsync("PutRolePermissionsBoundary", ("RoleName", "worker"), ("PermissionsBoundary", "arn:aws:iam::aws:policy/AmazonSESFullAccess"));

        (await CallAsync(keys, "iam", "2010-05-08", "ListRoles")).ShouldEndWith("because no permissions boundary allows the iam:ListRoles action");
    }

    [Fact]
    public async Task Mail_may_be_sent_from_the_allowed_address_alone()
    {
        await Aws.QueryAsync("ses", "2010-12-01", "VerifyDomainIdentity", ("Domain", "campus.edu"));
        var keys = await WithPolicyAsync("""
            {"Statement":{"Effect":"Allow","Action":"ses:SendEmail","Resource":"arn:aws:ses:*:*:identity/campus.edu","Condition":{"StringEquals":{"ses:FromAddress":"desk@campus.edu"}}}}
            """);

        (await SendAsync(keys, "desk@campus.edu")).ShouldBe("200");
        (await SendAsync(keys, "boss@campus.edu")).ShouldBe(
            $"403 AccessDenied: User `{Session}' is not authorized to perform `ses:SendEmail' on resource `arn:aws:ses:us-east-1:000000000000:identity/campus.edu'");
    }

    [Fact]
    public async Task A_role_that_does_not_trust_is_not_assumed()
    {
        await IamAsync("CreateRole", ("RoleName", "worker"), ("AssumeRolePolicyDocument", """{"Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}}"""));

        var refused = await Should.ThrowAsync<Support.QueryFault>(() => AssumeAsync("worker"));

        refused.Message.ShouldBe("403 AccessDenied: User: arn:aws:iam::000000000000:root is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::000000000000:role/worker");
    }

    private Task<string> SendAsync(Keys keys, string source) => CallAsync(
        keys,
        "ses",
        "2010-12-01",
        "SendEmail",
        null,
        ("Source", source),
        ("Destination.ToAddresses.member.1", "ada@example.com"),
        ("Message.Subject.Data", "s"),
        ("Message.Body.Text.Data", "t"));
}
