namespace CampusIssues.UnitTests.Emulator.Ssm;

public sealed class DescribeParametersTests : SsmFacts
{
    [Theory]
    [InlineData("""{"Key":"Name","Values":["/app/a"]}""", "/app/a")]
    [InlineData("""{"Key":"Name","Option":"BeginsWith","Values":["/app"]}""", "/app/a /app/sub/b")]
    [InlineData("""{"Key":"Name","Option":"Contains","Values":["sub","plain"]}""", "/app/sub/b plain")]
    [InlineData("""{"Key":"Path","Values":["/app"]}""", "/app/a")]
    [InlineData("""{"Key":"Path","Option":"Recursive","Values":["/app"]}""", "/app/a /app/sub/b")]
    [InlineData("""{"Key":"Type","Values":["SecureString"]}""", "plain")]
    [InlineData("""{"Key":"KeyId","Values":["alias/aws/ssm"]}""", "plain")]
    [InlineData("""{"Key":"Tier","Values":["Standard"]}""", "/app/a /app/sub/b plain")]
    [InlineData("""{"Key":"DataType","Values":["text"]}""", "/app/a /app/sub/b plain")]
    [InlineData("""{"Key":"tag:team","Values":["it"]}""", "/app/a")]
    [InlineData("""{"Key":"tag:team"}""", "/app/a")]
    [InlineData("""{"Key":"Path","Option":"Recursive","Values":["/"]},{"Key":"Type","Values":["String"]}""", "/app/a /app/sub/b")]
    public async Task Parameters_are_filtered(string filters, string names)
    {
        await CallAsync("PutParameter", """{"Name":"/app/a","Value":"1","Type":"String","Tags":[{"Key":"team","Value":"it"}]}""");
        await PutAsync("/app/sub/b", "1");
        await CallAsync("PutParameter", """{"Name":"plain","Value":"1","Type":"SecureString"}""");

        string.Join(' ', Names(await CallAsync("DescribeParameters", $$"""{"ParameterFilters":[{{filters}}]}"""))).ShouldBe(names);
    }

    [Theory]
    [InlineData("""[{"Key":"Colour","Values":["x"]}]""", "InvalidFilterKey: The following filter key is not valid: Colour. Valid filter keys include: [Path, Name, Type, KeyId, Tier, DataType, tag:*].")]
    [InlineData("""[{"Key":"Type","Values":["String"]},{"Key":"Type","Values":["String"]}]""", "InvalidFilterKey: The following filter is duplicated in the request: Type. A request can contain only one occurrence of a specific filter.")]
    [InlineData("""[{"Key":"Name","Option":"OneLevel","Values":["x"]}]""", "InvalidFilterOption: The following filter option is not valid: OneLevel. Valid options include: [BeginsWith, Equals, Contains].")]
    [InlineData("""[{"Key":"Name"}]""", "InvalidFilterValue: The following filter values are missing : null for filter key Name.")]
    [InlineData("""[{"Key":"Type","Values":["Blob"]}]""", "InvalidFilterOption: The following filter value is not valid: Blob. Valid values include: [String, StringList, SecureString].")]
    public async Task A_filter_that_cannot_be_is_refused(string filters, string refusal) => (await RefusalAsync("DescribeParameters", $$"""{"ParameterFilters":{{filters}}}""")).ShouldBe(refusal);

    [Fact]
    public async Task Labels_move_between_versions()
    {
        await PutAsync("x", "1");
        await PutAsync("x", "2");

        (await CallAsync("LabelParameterVersion", """{"Name":"x","ParameterVersion":1,"Labels":["live","1st","aws-x"]}""")).ToJsonString().ShouldBe("""{"InvalidLabels":["1st","aws-x"],"ParameterVersion":1}""");
        (await ValueAsync("x:live")).ShouldBe("1");
        (await CallAsync("LabelParameterVersion", """{"Name":"x","Labels":["live"]}""")).ToJsonString().ShouldBe("""{"InvalidLabels":[],"ParameterVersion":2}""");
        (await ValueAsync("x:live")).ShouldBe("2");
        (await CallAsync("UnlabelParameterVersion", """{"Name":"x","ParameterVersion":2,"Labels":["live","other"]}""")).ToJsonString().ShouldBe("""{"RemovedLabels":["live"],"InvalidLabels":["other"]}""");
        (await RefusalAsync("GetParameter", """{"Name":"x:live"}""")).ShouldStartWith("ParameterVersionNotFound");
        await CallAsync("LabelParameterVersion", """{"Name":"x","Labels":["a","b","c","d","e","f","g","h","i","j"]}""");
        (await RefusalAsync("LabelParameterVersion", """{"Name":"x","Labels":["k"]}""")).ShouldStartWith("ParameterVersionLabelLimitExceeded: A parameter version can have maximum 10 labels.");
        (await RefusalAsync("LabelParameterVersion", """{"Name":"x","ParameterVersion":7,"Labels":["k"]}""")).ShouldStartWith("ParameterVersionNotFound: Systems Manager could not find version 7 of x.");
        (await RefusalAsync("LabelParameterVersion", """{"Name":"none","Labels":["k"]}""")).ShouldBe("ParameterNotFound: ");
    }

    [Fact]
    public async Task Tags_are_kept()
    {
        await PutAsync("x", "1");
        await CallAsync("AddTagsToResource", """{"ResourceType":"Parameter","ResourceId":"x","Tags":[{"Key":"a","Value":"1"},{"Key":"b","Value":""}]}""");
        await CallAsync("RemoveTagsFromResource", """{"ResourceType":"Parameter","ResourceId":"x","TagKeys":["a"]}""");

        (await CallAsync("ListTagsForResource", """{"ResourceType":"Parameter","ResourceId":"x"}""")).ToJsonString().ShouldBe("""{"TagList":[{"Key":"b","Value":""}]}""");
        (await RefusalAsync("ListTagsForResource", """{"ResourceType":"Parameter","ResourceId":"none"}""")).ShouldStartWith("InvalidResourceId: ");
        (await RefusalAsync("ListTagsForResource", """{"ResourceType":"Document","ResourceId":"x"}""")).ShouldStartWith("InvalidResourceId: ");
        (await RefusalAsync("ListTagsForResource", """{"ResourceType":"Tree","ResourceId":"x"}""")).ShouldStartWith("ValidationException: 1 validation error detected: Value 'Tree' at 'resourceType'");
    }

    [Fact]
    public async Task Other_actions_are_told_as_unknown() => (await RefusalAsync("SendCommand", "{}")).ShouldBe("UnknownOperationException: ");
}
