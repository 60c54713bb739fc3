namespace CampusIssues.UnitTests.Emulator.Ssm;

public sealed class PutParameterTests : SsmFacts
{
    [Fact]
    public async Task A_parameter_is_put_and_overwritten()
    {
        (await CallAsync("PutParameter", """{"Name":"/a/b","Value":"1","Type":"String","Description":"d","Tags":[{"Key":"k","Value":"v"}]}""")).ToJsonString().ShouldBe("""{"Version":1,"Tier":"Standard"}""");
        (await RefusalAsync("PutParameter", """{"Name":"/a/b","Value":"2","Type":"String"}""")).ShouldBe(
            "ParameterAlreadyExists: The parameter already exists. To overwrite this value, set the overwrite option in the request to true.");

        (await CallAsync("PutParameter", """{"Name":"/a/b","Value":"2","Overwrite":true}""")).ToJsonString().ShouldBe("""{"Version":2,"Tier":"Standard"}""");

        var parameter = (await CallAsync("GetParameter", """{"Name":"/a/b"}"""))["Parameter"]!.AsObject();
        parameter.Remove("LastModifiedDate").ShouldBeTrue();
        parameter.ToJsonString().ShouldBe("""{"Name":"/a/b","Type":"String","Value":"2","Version":2,"ARN":"arn:aws:ssm:us-east-1:000000000000:parameter/a/b","DataType":"text"}""");
        (await CallAsync("DescribeParameters", "{}"))["Parameters"]![0]!["Description"]!.ToString().ShouldBe("d");
    }

    [Theory]
    [InlineData("a/b", "ValidationException: Parameter name must be a fully qualified name.")]
    [InlineData("ssm-key", "ValidationException: Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).")]
    [InlineData("AWSkey", "ValidationException: Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).")]
    [InlineData("/aws/x", "AccessDeniedException: No access to reserved parameter name: /aws/x.")]
    [InlineData("/ssm/x", "ValidationException: Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_")]
    [InlineData("/a//b", "ValidationException: Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_")]
    [InlineData("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16", "HierarchyLevelLimitExceededException: A hierarchy can have a maximum of 15 levels. For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-parameter-name-constraints.html")]
    public async Task A_name_that_no_parameter_can_have_is_refused(string name, string refusal) =>
        (await RefusalAsync("PutParameter", $$"""{"Name":"{{name}}","Value":"1","Type":"String"}""")).ShouldBe(refusal);

    [Theory]
    [InlineData("""{"Value":"1","Type":"String"}""", "ValidationException: 1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null")]
    [InlineData("""{"Name":"x","Value":"","Type":"String"}""", "ValidationException: 1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData("""{"Name":"x","Value":"1"}""", "ValidationException: A parameter type is required when you create a parameter.")]
    [InlineData("""{"Name":"x","Value":"1","Type":"Blob"}""", "ValidationException: 1 validation error detected: Value 'Blob' at 'type' failed to satisfy constraint: Member must satisfy enum value set: [SecureString, StringList, String]")]
    [InlineData("""{"Name":"x","Value":"1","Type":"String","DataType":"Text"}""", "ValidationException: The following data type is not supported: Text (Data type names are all lowercase.)")]
    [InlineData("""{"Name":"x","Value":"a","Type":"String","AllowedPattern":"^\\d+$"}""", "ParameterPatternMismatchException: Parameter value, cannot be validated against allowedPattern: ^\\d+$")]
    [InlineData("""{"Name":"x","Value":"a","Type":"String","AllowedPattern":"["}""", "InvalidAllowedPatternException: The request does not meet the regular expression requirement.")]
    [InlineData("""{"Name":"x","Value":"a","Type":"String","Overwrite":true,"Tags":[{"Key":"k","Value":"v"}]}""", "ValidationException: Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.")]
    [InlineData("""{"Name":"x","Value":"a","Type":"String","KeyId":"alias/k"}""", "ValidationException: KeyId is only supported for parameters of type SecureString.")]
    [InlineData("""{"Name":"x","Value":"a","Type":"String","Policies":"[]","Overwrite":5}""", "SerializationException: ")]
    [InlineData("no JSON", "SerializationException: ")]
    public async Task What_cannot_be_put_is_refused(string input, string refusal) => (await RefusalAsync("PutParameter", input)).ShouldBe(refusal);

    [Fact]
    public async Task A_secure_value_is_told_only_to_who_asks_for_it()
    {
        await CallAsync("PutParameter", """{"Name":"pin","Value":"1234","Type":"SecureString"}""");

        var hidden = await ValueAsync("pin");
        hidden.ShouldNotContain("1234");
        (await ValueAsync("pin")).ShouldBe(hidden);
        (await CallAsync("GetParameter", """{"Name":"pin","WithDecryption":true}"""))["Parameter"]!["Value"]!.ToString().ShouldBe("1234");
        (await CallAsync("DescribeParameters", "{}"))["Parameters"]![0]!["KeyId"]!.ToString().ShouldBe("alias/aws/ssm");
    }

    [Fact]
    public async Task A_large_value_asks_for_the_advanced_tier()
    {
        var large = new string('x', 4097);
        (await RefusalAsync("PutParameter", $$"""{"Name":"x","Value":"{{large}}","Type":"String"}""")).ShouldStartWith("ValidationException: Standard tier parameters support a maximum parameter value of 4096 characters.");
        (await CallAsync("PutParameter", $$"""{"Name":"x","Value":"{{large}}","Type":"String","Tier":"Intelligent-Tiering"}"""))["Tier"]!.ToString().ShouldBe("Advanced");
        (await RefusalAsync("PutParameter", """{"Name":"x","Value":"1","Type":"String","Tier":"Standard","Overwrite":true}""")).ShouldStartWith("ValidationException: This parameter uses the advanced-parameter tier. You can't downgrade");
        (await RefusalAsync("PutParameter", $$"""{"Name":"y","Value":"{{large}}{{large}}","Type":"String","Tier":"Advanced"}""")).ShouldBe("ValidationException: Advanced tier parameters support a maximum parameter value of 8192 characters.");
    }

    [Fact]
    public async Task Policies_are_kept_and_an_expired_parameter_goes()
    {
        await PutAsync("soon", "1", """
            ,"Tier":"Advanced","Policies":"[{\"Type\":\"Expiration\",\"Version\":\"1.0\",\"Attributes\":{\"Timestamp\":\"2999-01-01T00:00:00.000Z\"}},{\"Type\":\"NoChangeNotification\",\"Version\":\"1.0\",\"Attributes\":{\"After\":\"20\",\"Unit\":\"Days\"}}]"
            """);
        await PutAsync("gone", "1", """
            ,"Tier":"Advanced","Policies":"[{\"Type\":\"Expiration\",\"Version\":\"1.0\",\"Attributes\":{\"Timestamp\":\"2001-01-01T00:00:00.000Z\"}}]"
            """);

        Names(await CallAsync("DescribeParameters", "{}")).ShouldBe(["soon"]);
        (await CallAsync("DescribeParameters", "{}"))["Parameters"]![0]!["Policies"]!.AsArray().Select(policy => policy!["PolicyType"]!.ToString()).ShouldBe(["Expiration", "NoChangeNotification"]);
        (await RefusalAsync("GetParameter", """{"Name":"gone"}""")).ShouldBe("ParameterNotFound: ");
        (await RefusalAsync("PutParameter", """{"Name":"x","Value":"1","Type":"String","Tier":"Advanced","Policies":"[{\"Type\":\"Party\"}]"}""")).ShouldStartWith("InvalidPolicyTypeException: The policy type is not supported.");
        (await RefusalAsync("PutParameter", """{"Name":"x","Value":"1","Type":"String","Tier":"Advanced","Policies":"{}"}""")).ShouldStartWith("InvalidPolicyAttributeException: ");
        (await RefusalAsync("PutParameter", """{"Name":"x","Value":"1","Type":"String","Policies":"[{\"Type\":\"NoChangeNotification\",\"Attributes\":{\"After\":\"1\",\"Unit\":\"Days\"}}]"}""")).ShouldStartWith("ValidationException: Parameter policies are supported for parameters of the advanced-parameter tier only.");
    }

    [Fact]
    public async Task The_oldest_of_a_hundred_versions_goes_unless_it_has_a_label()
    {
        for (var version = 1; version <= 101; version++)
        {
            await PutAsync("x", $"{version}");
        }

        (await RefusalAsync("GetParameter", """{"Name":"x:1"}""")).ShouldBe("ParameterVersionNotFound: Systems Manager could not find version 1 of x. Verify the version and try again.");
        await CallAsync("LabelParameterVersion", """{"Name":"x","ParameterVersion":2,"Labels":["keep"]}""");
        (await RefusalAsync("PutParameter", """{"Name":"x","Value":"102","Overwrite":true}""")).ShouldStartWith("ParameterMaxVersionLimitExceeded: You attempted to create a new version of x by calling the PutParameter API with the overwrite flag. Version 2, the oldest version");
    }
}
