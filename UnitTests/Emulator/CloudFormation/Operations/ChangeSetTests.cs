namespace CampusIssues.UnitTests.Emulator.CloudFormation.Operations;

public sealed class ChangeSetTests : StackFacts
{
    private const string Template = """
        Parameters: {Mail: {Type: String}}
        Resources:
          Sender: {Type: AWS::SES::EmailIdentity, Properties: {EmailIdentity: !Ref Mail}}
        """;

    [Fact]
    public async Task A_change_set_creates_a_stack_when_it_is_executed()
    {
        await ChangeAsync("first", "CREATE", "a@campus.edu");
        (await StatusAsync()).ShouldBe("REVIEW_IN_PROGRESS");

        await ExecuteAsync("first");

        (await StatusAsync()).ShouldBe("CREATE_COMPLETE");
    }

    [Fact]
    public async Task A_change_set_tells_what_it_would_replace()
    {
        await ChangeAsync("first", "CREATE", "a@campus.edu");
        await ExecuteAsync("first");
        await ChangeAsync("second", "UPDATE", "b@campus.edu");

        var change = (await DescribeAsync("second")).Descendants("ResourceChange").Single();
        change.Element("Action")!.Value.ShouldBe("Modify");
        change.Element("Replacement")!.Value.ShouldBe("True");
        change.Descendants("Name").Single().Value.ShouldBe("EmailIdentity");
    }

    [Fact]
    public async Task One_without_changes_fails_and_says_so()
    {
        await ChangeAsync("first", "CREATE", "a@campus.edu");
        await ExecuteAsync("first");
        await ChangeAsync("second", "UPDATE", "a@campus.edu");

        var described = await DescribeAsync("second");
        described.Element("Status")!.Value.ShouldBe("FAILED");
        described.Element("StatusReason")!.Value.ShouldBe("The submitted information didn't contain changes. Submit different information to create a change set.");
        (await RefusalOf(ExecuteAsync("second"))).ShouldContain("cannot be executed in its current status of [FAILED]");
    }

    private Task<System.Xml.Linq.XElement> ChangeAsync(string name, string type, string mail) => CallAsync(
        "CreateChangeSet",
        ("StackName", "demo"),
        ("ChangeSetName", name),
        ("ChangeSetType", type),
        ("TemplateBody", Template),
        ("Parameters.member.1.ParameterKey", "Mail"),
        ("Parameters.member.1.ParameterValue", mail));

    private Task<System.Xml.Linq.XElement> ExecuteAsync(string name) => CallAsync("ExecuteChangeSet", ("StackName", "demo"), ("ChangeSetName", name));

    private Task<System.Xml.Linq.XElement> DescribeAsync(string name) => CallAsync("DescribeChangeSet", ("StackName", "demo"), ("ChangeSetName", name));
}
