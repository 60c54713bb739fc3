using System.Xml.Linq;
using CampusIssues.Emulator.CloudFormation.Access;
using CampusIssues.Emulator.CloudFormation.NoAction;
using CampusIssues.Emulator.Seams;
using CampusIssues.UnitTests.Emulator.Iam;

namespace CampusIssues.UnitTests.Emulator.CloudFormation;

/// <summary>Stacks are changed with the permissions of who changes them, or of the role that they hand over.</summary>
public sealed class AccessTests : IamFacts
{
    private const string Session = "arn:aws:sts::000000000000:assumed-role/worker/me";

    private const string Table = """
        {"Resources":{"Notes":{"Type":"AWS::DynamoDB::Table","Properties":{"TableName":"notes","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"k","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"k","AttributeType":"S"}]}}}}
        """;

    private const string TableThatExpires = """
        {"Resources":{"Notes":{"Type":"AWS::DynamoDB::Table","Properties":{"TableName":"notes","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"k","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"k","AttributeType":"S"}],"TimeToLiveSpecification":{"AttributeName":"x","Enabled":true}}}}}
        """;

    [Fact]
    public async Task Who_may_not_make_a_resource_gets_none_and_a_rollback()
    {
        var keys = await WithPolicyAsync(Allow("cloudformation:*"));

        (await StackAsync(keys, "CreateStack", ("TemplateBody", Table))).ShouldBe("200");

        var events = await EventsAsync();
        events.ShouldContain(happened => happened.StartsWith(
            $"Notes CREATE_FAILED Resource handler returned message: \"User: {Session} is not authorized to perform: dynamodb:CreateTable on resource: arn:aws:dynamodb:us-east-1:000000000000:table/notes because no identity-based policy allows the dynamodb:CreateTable action\"", StringComparison.Ordinal)
            && happened.EndsWith("HandlerErrorCode: AccessDenied)", StringComparison.Ordinal));
        events[^1].ShouldBe("demo ROLLBACK_COMPLETE");
    }

    [Fact]
    public async Task What_may_be_made_and_not_deleted_stays()
    {
        var keys = await WithPolicyAsync(Allow("cloudformation:*", "dynamodb:CreateTable", "dynamodb:DescribeTable"));
        await StackAsync(keys, "CreateStack", ("TemplateBody", Table));
        (await EventsAsync())[^1].ShouldBe("demo CREATE_COMPLETE");

        await StackAsync(keys, "DeleteStack");

        var events = await EventsAsync();
        events.ShouldContain(happened => happened.StartsWith("Notes DELETE_FAILED", StringComparison.Ordinal) && happened.Contains("dynamodb:DeleteTable on resource", StringComparison.Ordinal));
        events[^1].ShouldStartWith("demo DELETE_FAILED");
    }

    [Fact]
    public async Task An_update_needs_the_permission_for_what_it_changes()
    {
        var keys = await WithPolicyAsync(Allow("cloudformation:*", "dynamodb:CreateTable", "dynamodb:DescribeTable", "dynamodb:UpdateTable"));
        await StackAsync(keys, "CreateStack", ("TemplateBody", Table));
        (await EventsAsync())[^1].ShouldBe("demo CREATE_COMPLETE");

        await StackAsync(keys, "UpdateStack", ("TemplateBody", TableThatExpires));

        var events = await EventsAsync();
        events.ShouldContain(happened => happened.StartsWith("Notes UPDATE_FAILED", StringComparison.Ordinal) && happened.Contains("dynamodb:UpdateTimeToLive on resource", StringComparison.Ordinal));
        events[^1].ShouldBe("demo UPDATE_ROLLBACK_COMPLETE");
    }

    [Fact]
    public async Task A_stacks_role_makes_its_resources()
    {
        await IamAsync("CreateRole", ("RoleName", "deployer"), ("AssumeRolePolicyDocument", """{"Statement":{"Effect":"Allow","Principal":{"Service":"cloudformation.amazonaws.com"},"Action":"sts:AssumeRole"}}"""));
        await IamAsync("PutRolePolicy", ("RoleName", "deployer"), ("PolicyName", "own"), ("PolicyDocument", Allow("dynamodb:*")));
        var keys = await WithPolicyAsync(Allow("cloudformation:*", "iam:PassRole"));

        await StackAsync(keys, "CreateStack", ("TemplateBody", Table), ("RoleARN", "arn:aws:iam::000000000000:role/deployer"));
        (await EventsAsync())[^1].ShouldBe("demo CREATE_COMPLETE");
        await StackAsync(keys, "DeleteStack");

        (await EventsAsync())[^1].ShouldBe("demo DELETE_COMPLETE");
    }

    [Fact]
    public async Task A_stacks_role_must_trust_CloudFormation()
    {
        await IamAsync("CreateRole", ("RoleName", "runs"), ("AssumeRolePolicyDocument", """{"Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}}"""));
        var keys = await WithPolicyAsync(Allow("*"));

        (await StackAsync(keys, "CreateStack", ("TemplateBody", Table), ("RoleARN", "arn:aws:iam::000000000000:role/runs"))).ShouldBe(
            "400 ValidationError: Role arn:aws:iam::000000000000:role/runs is invalid or cannot be assumed");
        (await Aws.QueryAsync("cloudformation", "2010-05-15", "ListStacks")).Descendants("StackId").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stack_within_a_stack_is_made_as_the_same_caller()
    {
        var keys = await WithPolicyAsync(Allow("cloudformation:*", "s3:GetObject"));
        await PutAsync("/templates", "");
        await PutAsync("/templates/inner.json", Table);

        await StackAsync(keys, "CreateStack", ("TemplateBody", """
            {"Resources":{"Inner":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"https://templates.s3.us-east-1.amazonaws.com/inner.json"}}}}
            """));

        (await EventsAsync()).ShouldContain(happened => happened.StartsWith("Inner CREATE_FAILED Embedded stack", StringComparison.Ordinal));
        var told = (await Aws.JsonAsync("/_aws/iam/denials"))["denials"]!.AsArray().Select(denial => denial!["action"]!.ToString());
        told.ShouldBe(["dynamodb:CreateTable"]);
    }

    [Fact]
    public async Task A_template_in_a_bucket_is_read_as_the_caller()
    {
        await PutAsync("/templates", "");
        await PutAsync("/templates/t.json", Table);
        var keys = await WithPolicyAsync(Allow("cloudformation:*", "dynamodb:*"));

        (await StackAsync(keys, "CreateStack", ("TemplateURL", "https://templates.s3.us-east-1.amazonaws.com/t.json"))).ShouldBe(
            "400 ValidationError: S3 error: Access Denied\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html");
    }

    [Fact]
    public async Task Code_in_a_bucket_is_read_as_the_caller()
    {
        var keys = await WithPolicyAsync(Allow("cloudformation:*", "lambda:*", "iam:PassRole"));

        await StackAsync(keys, "CreateStack", ("TemplateBody", """
            {"Resources":{"F":{"Type":"AWS::Lambda::Function","Properties":{"Runtime":"python3.13","Handler":"index.handler","Code":{"S3Bucket":"code","S3Key":"f.zip"},"Role":"arn:aws:iam::000000000000:role/runs"}}}}
            """));

        (await EventsAsync()).ShouldContain(happened => happened.StartsWith("F CREATE_FAILED", StringComparison.Ordinal) && happened.Contains("s3:GetObject on resource: \"arn:aws:s3:::code/f.zip\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_must_be_passed()
    {
        var keys = await WithPolicyAsync(Allow("cloudformation:*", "lambda:*"));

        (await StackAsync(keys, "CreateStack", ("TemplateBody", Table), ("RoleARN", "arn:aws:iam::000000000000:role/deployer"))).ShouldBe(
            $"403 AccessDenied: User: {Session} is not authorized to perform: iam:PassRole on resource: arn:aws:iam::000000000000:role/deployer because no identity-based policy allows the iam:PassRole action");

        await StackAsync(keys, "CreateStack", ("TemplateBody", """
            {"Resources":{"F":{"Type":"AWS::Lambda::Function","Properties":{"Runtime":"python3.13","Handler":"index.handler","Code":{"ZipFile":"x"},"Role":"arn:aws:iam::000000000000:role/runs"}}}}
            """));
        (await EventsAsync()).ShouldContain(happened => happened.StartsWith("F CREATE_FAILED", StringComparison.Ordinal) && happened.Contains("iam:PassRole on resource: arn:aws:iam::000000000000:role/runs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Policies_know_that_CloudFormation_calls()
    {
        var keys = await WithPolicyAsync("""{"Statement":[{"Effect":"Allow","Action":"cloudformation:*","Resource":"*"},{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"ForAnyValue:StringEquals":{"aws:CalledVia":"cloudformation.amazonaws.com"}}}]}""");

        await StackAsync(keys, "CreateStack", ("TemplateBody", Table));

        (await EventsAsync())[^1].ShouldBe("demo CREATE_COMPLETE");
    }

    [Fact]
    public void The_actions_of_every_type_are_listed()
    {
        string[] types = [.. NoActionTypes.All.Concat(Aws.Get<IEnumerable<IResourceProvider>>()).Select(provider => provider.Type).Distinct().Order(StringComparer.Ordinal)];

        TypeActions.Types.Order(StringComparer.Ordinal).ShouldBe(types);
    }

    private static string Allow(params string[] actions) =>
        $$"""{"Statement":{"Effect":"Allow","Action":[{{string.Join(',', actions.Select(action => $"\"{action}\""))}}],"Resource":"*"} }""";

    private Task<string> StackAsync(Keys keys, string action, params (string Name, string Value)[] parameters) =>
        CallAsync(keys, "cloudformation", "2010-05-15", action, null, [("StackName", "demo"), .. parameters]);

    private async Task PutAsync(string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new StringContent(body) };
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=dummy/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0");
        request.Headers.Add("x-amz-content-sha256", "UNSIGNED-PAYLOAD");
        using var answer = await Aws.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    // A call returns after a second even where the work goes on.
    private async Task<string[]> EventsAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            var stack = (await Aws.QueryAsync("cloudformation", "2010-05-15", "ListStacks")).Descendants("member").First(one => one.Element("StackName")!.Value == "demo");
            if (!stack.Element("StackStatus")!.Value.EndsWith("_IN_PROGRESS", StringComparison.Ordinal))
            {
                return [.. (await Aws.QueryAsync("cloudformation", "2010-05-15", "DescribeStackEvents", ("StackName", stack.Element("StackId")!.Value))).Descendants("StackEvents").Elements("member").Reverse()
                    .Select(happened => $"{happened.Element("LogicalResourceId")!.Value} {happened.Element("ResourceStatus")!.Value} {happened.Element("ResourceStatusReason")?.Value}".Trim())];
            }
        }
    }
}
