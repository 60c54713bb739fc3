using Amazon.Runtime;
using Aspire.Hosting;
using Aspire.Hosting.AWS.CloudFormation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampusIssues.UnitTests.Polyfills.Aspire.Hosting.AWS;

public sealed class StackDeploymentTests : IDisposable
{
    private const string Outputs = "<Outputs><member><OutputKey>IssuesTable</OutputKey><OutputValue>CampusIssues</OutputValue></member></Outputs>";

    private readonly string _template = Path.GetTempFileName();
    private readonly FakeCloudFormation _aws = new();

    public StackDeploymentTests() => File.WriteAllText(_template, "Resources: {}");

    public void Dispose() => File.Delete(_template);

    [Fact]
    public async Task A_new_stack_is_made_through_a_change_set()
    {
        _aws.Refuses("DescribeStacks", "ValidationError", "Stack with id campus does not exist")
            .Answers("DescribeStacks", Stack("CREATE_IN_PROGRESS"))
            .Answers("DescribeStacks", Stack("CREATE_COMPLETE", Outputs))
            .Answers("CreateChangeSet", "<Id>arn</Id>")
            .Answers("DescribeChangeSet", "<Status>CREATE_COMPLETE</Status>")
            .Answers("ExecuteChangeSet", "");

        var outputs = await RunAsync(stack => stack.AddParameter("MailFrom", "a@b.example"));

        outputs["IssuesTable"].ShouldBe("CampusIssues");
        var created = _aws.Calls.Single(call => call["Action"] == "CreateChangeSet");
        created["ChangeSetType"].ShouldBe("CREATE");
        created["TemplateBody"].ShouldBe("Resources: {}");
        created["Parameters.member.1.ParameterKey"].ShouldBe("MailFrom");
        created["Parameters.member.1.ParameterValue"].ShouldBe("a@b.example");
        created["Capabilities.member.1"].ShouldBe("CAPABILITY_IAM");
        created["Tags.member.1.Key"].ShouldBe("AspireAppHost_SHA256");
        _aws.Authorizations.ShouldAllBe(header => header.StartsWith("AWS4-HMAC-SHA256 Credential=test/", StringComparison.Ordinal) && header.Contains("/us-east-1/cloudformation/aws4_request"));
    }

    [Fact]
    public async Task An_unchanged_template_is_left_alone()
    {
        _aws.Refuses("DescribeStacks", "ValidationError", "Stack with id campus does not exist")
            .Answers("DescribeStacks", Stack("CREATE_COMPLETE", Outputs))
            .Answers("CreateChangeSet", "").Answers("DescribeChangeSet", "<Status>CREATE_COMPLETE</Status>").Answers("ExecuteChangeSet", "");
        await RunAsync();
        var digest = _aws.Calls.Single(call => call["Action"] == "CreateChangeSet")["Tags.member.1.Value"];

        var again = new FakeCloudFormation().Answers("DescribeStacks", Stack("CREATE_COMPLETE", $"{Outputs}<Tags><member><Key>AspireAppHost_SHA256</Key><Value>{digest}</Value></member></Tags>"));
        var outputs = await RunAsync(again);

        outputs["IssuesTable"].ShouldBe("CampusIssues");
        again.Actions.ShouldBe(["DescribeStacks"]);
    }

    [Fact]
    public async Task A_change_set_without_changes_is_dropped()
    {
        _aws.Answers("DescribeStacks", Stack("CREATE_COMPLETE", Outputs))
            .Answers("CreateChangeSet", "")
            .Answers("DescribeChangeSet", "<Status>FAILED</Status><StatusReason>The submitted information didn't contain changes. Submit different information to create a change set.</StatusReason>")
            .Answers("DeleteChangeSet", "");

        await RunAsync();

        _aws.Actions.ShouldContain("DeleteChangeSet");
        _aws.Actions.ShouldNotContain("ExecuteChangeSet");
    }

    [Fact]
    public async Task A_failed_stack_names_the_resource_that_failed_first()
    {
        _aws.Refuses("DescribeStacks", "ValidationError", "Stack with id campus does not exist")
            .Answers("DescribeStacks", Stack("ROLLBACK_COMPLETE"))
            .Answers("CreateChangeSet", "").Answers("DescribeChangeSet", "<Status>CREATE_COMPLETE</Status>").Answers("ExecuteChangeSet", "")
            .Answers("DescribeStackEvents", "<StackEvents>" + Event("Queue", "CREATE_FAILED", "Resource creation cancelled") + Event("Table", "CREATE_FAILED", "Table already exists") + "</StackEvents>");

        (await Should.ThrowAsync<DistributedApplicationException>(() => RunAsync())).Message
            .ShouldBe("the stack 'campus' is ROLLBACK_COMPLETE. Table: Table already exists");
    }

    [Fact]
    public async Task A_missing_template_is_named()
    {
        _aws.Refuses("DescribeStacks", "ValidationError", "Stack with id campus does not exist");
        File.Delete(_template);

        (await Should.ThrowAsync<DistributedApplicationException>(() => RunAsync())).Message.ShouldBe($"the template {_template} does not exist.");
    }

    private static string Stack(string status, string more = "") =>
        $"<Stacks><member><StackId>arn:campus</StackId><StackName>campus</StackName><StackStatus>{status}</StackStatus>{more}</member></Stacks>";

    private static string Event(string resource, string status, string reason) =>
        $"<member><LogicalResourceId>{resource}</LogicalResourceId><ResourceStatus>{status}</ResourceStatus><ResourceStatusReason>{reason}</ResourceStatusReason></member>";

    private Task<IReadOnlyDictionary<string, string>> RunAsync(Action<CloudFormationTemplateResource>? change = null) => RunAsync(_aws, change);

    private async Task<IReadOnlyDictionary<string, string>> RunAsync(FakeCloudFormation aws, Action<CloudFormationTemplateResource>? change = null)
    {
        var stack = new CloudFormationTemplateResource("campus", "campus", _template);
        change?.Invoke(stack);
        using var http = new HttpClient(aws, disposeHandler: false);
        var api = new CloudFormationApi(http, new Uri("http://localhost:1"), "us-east-1", new BasicAWSCredentials("test", "test"));
        return await new StackDeployment(api, stack, Path.GetTempPath(), NullLogger.Instance, TimeProvider.System).RunAsync(CancellationToken.None);
    }
}
