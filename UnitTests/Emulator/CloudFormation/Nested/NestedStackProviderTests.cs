using System.Text;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.UnitTests.Emulator.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.UnitTests.Emulator.CloudFormation.Nested;

public sealed class NestedStackProviderTests : StackFacts
{
    private const string Parent = """
        Parameters:
          Days: {Type: Number, Default: 7}
          Template: {Type: String, Default: child.yaml}
        Resources:
          Child:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: !Sub https://templates.s3.us-east-1.amazonaws.com/${Template}
              Parameters: {Days: !Ref Days}
        Outputs:
          Group: {Value: !GetAtt Child.Outputs.Group}
          Child: {Value: !Ref Child}
        """;

    private readonly Objects _objects = new();

    private protected override LocalAws Start() => new(null, services => services.AddSingleton<IObjects>(_objects));

    [Fact]
    public async Task Outputs_of_a_nested_stack_are_attributes_and_it_knows_its_parent()
    {
        await CreateAsync(Parent);

        (await StatusAsync()).ShouldBe("CREATE_COMPLETE");
        var outputs = await OutputsAsync();
        outputs["Group"].ShouldStartWith("demo-Child-");
        var child = (await CallAsync("DescribeStacks", ("StackName", outputs["Child"]))).Descendants("member").First();
        child.Element("StackStatus")!.Value.ShouldBe("CREATE_COMPLETE");
        child.Element("ParentId")!.Value.ShouldContain(":stack/demo/");
        child.Element("RootId")!.Value.ShouldBe(child.Element("ParentId")!.Value);
    }

    [Fact]
    public async Task A_changed_parameter_updates_the_nested_stack_in_place()
    {
        await CreateAsync(Parent);
        var before = await OutputsAsync();

        await UpdateAsync(Parent, ("Parameters.member.1.ParameterKey", "Days"), ("Parameters.member.1.ParameterValue", "14"));

        (await StatusAsync()).ShouldBe("UPDATE_COMPLETE");
        (await OutputsAsync()).ShouldBe(before);
        (await CallAsync("DescribeStacks", ("StackName", before["Child"]))).Descendants("StackStatus").First().Value.ShouldBe("UPDATE_COMPLETE");
    }

    [Fact]
    public async Task A_nested_stack_that_fails_rolls_its_parent_back()
    {
        await CreateAsync(Parent, ("Parameters.member.1.ParameterKey", "Days"), ("Parameters.member.1.ParameterValue", "4"));

        (await StatusAsync()).ShouldBe("ROLLBACK_COMPLETE");
        (await EventsAsync()).Single(happened => happened.StartsWith("Child CREATE_FAILED", StringComparison.Ordinal)).ShouldMatch(
            "^Child CREATE_FAILED Embedded stack arn:aws:cloudformation:us-east-1:000000000000:stack/demo-Child-[A-Z0-9]+/[-0-9a-f]+ was not successfully created: "
            + @"The following resource\(s\) failed to create: \[Group\]\.$");
    }

    [Fact]
    public async Task A_template_that_is_not_there_fails_the_resource()
    {
        await CreateAsync(Parent, ("Parameters.member.1.ParameterKey", "Template"), ("Parameters.member.1.ParameterValue", "none.yaml"));

        (await EventsAsync()).ShouldContain(happened => happened.StartsWith("Child CREATE_FAILED S3 error: The specified key does not exist.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deleting_the_parent_deletes_the_nested_stack()
    {
        await CreateAsync(Parent);
        var child = (await OutputsAsync())["Child"];

        await CallAsync("DeleteStack", ("StackName", "demo"));

        (await CallAsync("DescribeStacks", ("StackName", child))).Descendants("StackStatus").First().Value.ShouldBe("DELETE_COMPLETE");
    }

    private sealed class Objects : IObjects
    {
        private const string Child = """
            Parameters:
              Days: {Type: Number}
            Resources:
              Group:
                Type: AWS::Logs::LogGroup
                Properties: {RetentionInDays: !Ref Days, LogGroupName: !Ref AWS::StackName}
            Outputs:
              Group: {Value: !Ref Group}
            """;

        public ValueTask<ReadOnlyMemory<byte>> GetAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) => key == "child.yaml"
            ? ValueTask.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(Child))
            : throw new AwsException("NoSuchKey", "The specified key does not exist.", 404);

        public ValueTask PutAsync(string bucket, string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IReadOnlyList<string> Keys(string bucket, string prefix) => throw new NotSupportedException();
    }
}
