namespace CampusIssues.UnitTests.Emulator.CloudFormation.Operations;

public sealed class StackLifeTests : StackFacts
{
    private const string One = """
        Resources:
          Sender: {Type: AWS::SES::EmailIdentity, Properties: {EmailIdentity: a@campus.edu}}
        Outputs:
          Mail: {Value: !Ref Sender}
        """;

    private const string Two = """
        Resources:
          Sender: {Type: AWS::SES::EmailIdentity, Properties: {EmailIdentity: b@campus.edu}}
          Set: {Type: AWS::SES::ConfigurationSet, Properties: {Name: campus}}
        Outputs:
          Mail: {Value: !Ref Sender}
        """;

    private const string Broken = """
        Resources:
          Sender: {Type: AWS::SES::EmailIdentity, Properties: {EmailIdentity: c@campus.edu}}
          Bad: {Type: AWS::SES::Template, DependsOn: Sender, Properties: {Template: {TemplateName: t}}}
        """;

    [Fact]
    public async Task A_stack_makes_its_resources()
    {
        await CreateAsync(One);

        (await StatusAsync()).ShouldBe("CREATE_COMPLETE");
        (await OutputsAsync())["Mail"].ShouldBe("a@campus.edu");
        (await EventsAsync()).ShouldBe(
        [
            "demo CREATE_IN_PROGRESS User Initiated",
            "Sender CREATE_IN_PROGRESS",
            "Sender CREATE_IN_PROGRESS Resource creation Initiated",
            "Sender CREATE_COMPLETE",
            "demo CREATE_COMPLETE",
        ]);
    }

    [Fact]
    public async Task An_update_replaces_adds_and_cleans_up()
    {
        await CreateAsync(One);
        await UpdateAsync(Two);

        (await StatusAsync()).ShouldBe("UPDATE_COMPLETE");
        (await EventsAsync())[5..].ShouldBe(
        [
            "demo UPDATE_IN_PROGRESS User Initiated",
            "Sender UPDATE_IN_PROGRESS Requested update requires the creation of a new physical resource; hence creating one.",
            "Sender UPDATE_IN_PROGRESS Resource creation Initiated",
            "Sender UPDATE_COMPLETE",
            "Set CREATE_IN_PROGRESS",
            "Set CREATE_IN_PROGRESS Resource creation Initiated",
            "Set CREATE_COMPLETE",
            "demo UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
            "Sender DELETE_IN_PROGRESS",
            "Sender DELETE_COMPLETE",
            "demo UPDATE_COMPLETE",
        ]);
        (await Aws.QueryAsync("ses", "2010-12-01", "ListIdentities")).Descendants("member").Select(member => member.Value).ShouldBe(["b@campus.edu"]);
    }

    [Fact]
    public async Task A_failed_creation_rolls_back()
    {
        await CreateAsync(Broken);

        (await StatusAsync()).ShouldBe("ROLLBACK_COMPLETE");
        var events = await EventsAsync();
        events[5].ShouldMatch("^Bad CREATE_FAILED Resource handler returned message: \"The subject must be specified.\" \\(RequestToken: .*, HandlerErrorCode: InvalidRequest\\)$");
        events[6].ShouldBe("demo ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [Bad]. Rollback requested by user.");
        events[^1].ShouldBe("demo ROLLBACK_COMPLETE");
        (await Aws.QueryAsync("ses", "2010-12-01", "ListIdentities")).Descendants("member").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failed_update_brings_back_what_was()
    {
        await CreateAsync(One);
        await UpdateAsync(Broken);

        (await StatusAsync()).ShouldBe("UPDATE_ROLLBACK_COMPLETE");
        (await OutputsAsync())["Mail"].ShouldBe("a@campus.edu");
        (await Aws.QueryAsync("ses", "2010-12-01", "ListIdentities")).Descendants("member").Select(member => member.Value).ShouldBe(["a@campus.edu"]);
    }

    [Fact]
    public async Task A_deleted_stack_takes_its_resources_along()
    {
        await CreateAsync(One);
        var id = (await CallAsync("DescribeStacks", ("StackName", "demo"))).Descendants("StackId").Single().Value;
        await CallAsync("DeleteStack", ("StackName", "demo"));

        (await CallAsync("DescribeStacks", ("StackName", id))).Descendants("StackStatus").Single().Value.ShouldBe("DELETE_COMPLETE");
        (await RefusalOf(CallAsync("DescribeStacks", ("StackName", "demo")))).ShouldBe("400 ValidationError: Stack with id demo does not exist");
    }

    [Fact]
    public async Task What_is_retained_is_skipped()
    {
        await CreateAsync(One.Replace("Properties: {E", "DeletionPolicy: Retain, Properties: {E", StringComparison.Ordinal));
        var id = (await CallAsync("DescribeStacks", ("StackName", "demo"))).Descendants("StackId").Single().Value;
        await CallAsync("DeleteStack", ("StackName", "demo"));

        (await CallAsync("DescribeStackEvents", ("StackName", id))).Descendants("ResourceStatus").Select(status => status.Value).ShouldContain("DELETE_SKIPPED");
        (await Aws.QueryAsync("ses", "2010-12-01", "ListIdentities")).Descendants("member").Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_same_template_again_is_no_update()
    {
        await CreateAsync(One);

        (await RefusalOf(UpdateAsync(One))).ShouldBe("400 ValidationError: No updates are to be performed.");
        (await RefusalOf(CreateAsync(One))).ShouldBe("400 AlreadyExistsException: Stack [demo] already exists");
    }

    [Fact]
    public async Task A_protected_stack_is_not_deleted()
    {
        await CreateAsync(One, ("EnableTerminationProtection", "true"));

        (await RefusalOf(CallAsync("DeleteStack", ("StackName", "demo"))))
            .ShouldBe("400 ValidationError: Stack [demo] cannot be deleted while TerminationProtection is enabled");
    }
}
