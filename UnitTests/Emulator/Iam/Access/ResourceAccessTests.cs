using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.UnitTests.Emulator.Iam.Access;

/// <summary>Decisions in which a resource's policy takes part, from end to end.</summary>
public sealed class ResourceAccessTests : IamFacts
{
    private const string QueueArn = "arn:aws:sqs:us-east-1:000000000000:jobs";
    private const string Nothing = """{"Statement":{"Effect":"Allow","Action":"iam:GetUser","Resource":"*"}}""";

    [Fact]
    public async Task A_queues_policy_lets_a_role_send()
    {
        var keys = await WithPolicyAsync(Nothing);
        await QueueAsync("""{"Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::000000000000:role/worker"},"Action":"sqs:SendMessage","Resource":"*"}}""");

        (await SqsAsync(keys, "SendMessage")).ShouldBe("200");
        (await SqsAsync(keys, "PurgeQueue")).ShouldBe(
            $"403 AccessDenied: User: arn:aws:sts::000000000000:assumed-role/worker/me is not authorized to perform: sqs:purgequeue on resource: {QueueArn} because no identity-based policy allows the sqs:purgequeue action");
    }

    [Fact]
    public async Task A_queues_policy_denies_what_a_role_is_allowed()
    {
        var keys = await WithPolicyAsync("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""");
        await QueueAsync("""{"Statement":{"Effect":"Deny","Principal":"*","Action":"sqs:SendMessage","Resource":"*"}}""");

        (await SqsAsync(keys, "SendMessage")).ShouldEndWith("with an explicit deny in a resource-based policy");
    }

    [Fact]
    public async Task A_policy_that_asks_for_TLS_is_kept()
    {
        var keys = await WithPolicyAsync("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""");
        await QueueAsync("""{"Statement":{"Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}}""");

        (await SqsAsync(keys, "SendMessage")).ShouldBe("200");
    }

    [Fact]
    public async Task A_service_sends_where_the_policy_names_it_and_its_source()
    {
        await QueueAsync("""{"Statement":{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"*","Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:sns:us-east-1:000000000000:t"}}}}""");
        var access = Aws.Get<IAccessControl>();

        access.DemandForService("sns.amazonaws.com", "sqs:SendMessage", QueueArn, "arn:aws:sns:us-east-1:000000000000:t");
        Should.Throw<AwsException>(() => access.DemandForService("sns.amazonaws.com", "sqs:SendMessage", QueueArn, "arn:aws:sns:us-east-1:000000000000:other"))
            .Message.ShouldEndWith("because no resource-based policy allows the sqs:sendmessage action");
    }

    [Fact]
    public async Task A_role_that_a_service_assumes_has_its_own_policies()
    {
        await WithPolicyAsync("""{"Statement":{"Effect":"Allow","Action":"logs:PutLogEvents","Resource":"*"}}""");
        var access = Aws.Get<IAccessControl>();

        access.DemandForRole("arn:aws:iam::000000000000:role/worker", "f", "logs:PutLogEvents", "*");
        access.DemandForRole("arn:aws:iam::000000000000:role/nobody-made", "f", "sqs:SendMessage", QueueArn);
        Should.Throw<AwsException>(() => access.DemandForRole("arn:aws:iam::000000000000:role/worker", "f", "dynamodb:GetRecords", "*")).Code.ShouldBe("AccessDeniedException");
    }

    [Fact]
    public async Task An_identitys_policy_lets_a_role_send_mail()
    {
        await Aws.QueryAsync("ses", "2010-12-01", "VerifyDomainIdentity", ("Domain", "campus.edu"));
        var keys = await WithPolicyAsync(Nothing);
        (string, string)[] mail = [("Source", "desk@campus.edu"), ("Destination.ToAddresses.member.1", "ada@example.com"), ("Message.Subject.Data", "s"), ("Message.Body.Text.Data", "t")];
        (await CallAsync(keys, "ses", "2010-12-01", "SendEmail", null, mail)).ShouldStartWith("403 AccessDenied");

        await Aws.QueryAsync("ses", "2010-12-01", "PutIdentityPolicy", ("Identity", "campus.edu"), ("PolicyName", "p"), ("Policy",
            """{"Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::000000000000:role/worker"},"Action":"ses:SendEmail","Resource":"*","Condition":{"StringEquals":{"ses:Recipients":"ada@example.com"}}}}"""));

        (await CallAsync(keys, "ses", "2010-12-01", "SendEmail", null, mail)).ShouldBe("200");
    }

    [Fact]
    public async Task Programs_fetch_a_roles_credentials_as_in_a_container()
    {
        await WithPolicyAsync("""{"Statement":{"Effect":"Allow","Action":"iam:ListRoles","Resource":"*"}}""");

        var told = JsonNode.Parse(await Aws.Http.GetStringAsync("/_aws/role-credentials/worker?session=f"))!;

        told["RoleArn"]!.ToString().ShouldBe("arn:aws:iam::000000000000:role/worker");
        var keys = new Keys(told["AccessKeyId"]!.ToString(), told["SecretAccessKey"]!.ToString(), told["Token"]!.ToString());
        (await CallAsync(keys, "iam", "2010-05-08", "ListRoles")).ShouldBe("200");
        (await CallAsync(keys, "iam", "2010-05-08", "ListUsers")).ShouldContain("assumed-role/worker/f is not authorized");
        using var unknown = await Aws.Http.GetAsync("/_aws/role-credentials/none");
        ((int)unknown.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task A_trust_policy_may_ask_for_an_external_id()
    {
        await IamAsync("CreateRole", ("RoleName", "worker"), ("AssumeRolePolicyDocument",
            """{"Statement":{"Effect":"Allow","Principal":{"AWS":"000000000000"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"secret"}}}}"""));

        await Should.ThrowAsync<Support.QueryFault>(() => AssumeAsync("worker"));
        await Aws.QueryAsync("sts", "2011-06-15", "AssumeRole", ("RoleArn", "arn:aws:iam::000000000000:role/worker"), ("RoleSessionName", "me"), ("ExternalId", "secret"));
    }

    private async Task QueueAsync(string policy) => await Aws.QueryAsync(
        "sqs", "2012-11-05", "CreateQueue", ("QueueName", "jobs"), ("Attribute.1.Name", "Policy"), ("Attribute.1.Value", policy));

    private Task<string> SqsAsync(Keys keys, string action) =>
        CallAsync(keys, "sqs", "2012-11-05", action, null, ("QueueUrl", "http://localhost:4566/000000000000/jobs"), ("MessageBody", "x"));
}
