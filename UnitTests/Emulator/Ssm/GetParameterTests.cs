namespace CampusIssues.UnitTests.Emulator.Ssm;

public sealed class GetParameterTests : SsmFacts
{
    [Fact]
    public async Task A_version_is_told_by_number_label_and_ARN()
    {
        await PutAsync("/app/colour", "red");
        await PutAsync("/app/colour", "blue");
        await PutAsync("plain", "x");
        await CallAsync("LabelParameterVersion", """{"Name":"/app/colour","ParameterVersion":1,"Labels":["first"]}""");

        (await ValueAsync("/app/colour")).ShouldBe("blue");
        (await ValueAsync("/app/colour:1")).ShouldBe("red");
        (await ValueAsync("/app/colour:first")).ShouldBe("red");
        (await ValueAsync("arn:aws:ssm:us-east-1:000000000000:parameter/app/colour")).ShouldBe("blue");
        (await ValueAsync("arn:aws:ssm:us-east-1:000000000000:parameter/app/colour:1")).ShouldBe("red");
        (await ValueAsync("arn:aws:ssm:us-east-1:000000000000:parameter/plain")).ShouldBe("x");
        (await CallAsync("GetParameter", """{"Name":"/app/colour:first"}"""))["Parameter"]!["Selector"]!.ToString().ShouldBe(":first");
        (await RefusalAsync("GetParameter", """{"Name":"/app/colour:9"}""")).ShouldBe("ParameterVersionNotFound: Systems Manager could not find version 9 of /app/colour. Verify the version and try again.");
        (await RefusalAsync("GetParameter", """{"Name":"/none"}""")).ShouldBe("ParameterNotFound: ");
    }

    [Fact]
    public async Task Several_are_told_at_once_and_deleted_at_once()
    {
        await PutAsync("a", "1");
        await PutAsync("b", "2");

        var told = await CallAsync("GetParameters", """{"Names":["a","none","b:1","b:9"]}""");
        Names(told).ShouldBe(["a", "b"]);
        told["InvalidParameters"]!.ToJsonString().ShouldBe("""["none","b:9"]""");
        (await CallAsync("DeleteParameters", """{"Names":["a","none"]}""")).ToJsonString().ShouldBe("""{"DeletedParameters":["a"],"InvalidParameters":["none"]}""");
        await CallAsync("DeleteParameter", """{"Name":"b"}""");
        (await RefusalAsync("DeleteParameter", """{"Name":"b"}""")).ShouldBe("ParameterNotFound: ");
        (await RefusalAsync("GetParameters", """{"Names":["1","2","3","4","5","6","7","8","9","10","11"]}""")).ShouldBe(
            "ValidationException: 1 validation error detected: Value '[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]' at 'names' failed to satisfy constraint: Member must have length less than or equal to 10");
    }

    [Fact]
    public async Task A_path_is_told_at_one_level_or_whole()
    {
        foreach (var name in new[] { "/app/a", "/app/b", "/app/sub/c", "/apple", "app" })
        {
            await PutAsync(name, "1");
        }

        async Task<string[]> UnderAsync(string path, string more = "") => Names(await CallAsync("GetParametersByPath", $$"""{"Path":"{{path}}"{{more}}}"""));
        (await UnderAsync("/app")).ShouldBe(["/app/a", "/app/b"]);
        (await UnderAsync("/app/", ",\"Recursive\":true")).ShouldBe(["/app/a", "/app/b", "/app/sub/c"]);
        (await UnderAsync("/none")).ShouldBeEmpty();
        (await UnderAsync("/app", ""","ParameterFilters":[{"Key":"Type","Values":["SecureString"]}]""")).ShouldBeEmpty();
        await CallAsync("LabelParameterVersion", """{"Name":"/app/a","Labels":["live"]}""");
        await PutAsync("/app/a", "2");
        var live = (await CallAsync("GetParametersByPath", """{"Path":"/app","ParameterFilters":[{"Key":"Label","Values":["live"]}]}"""))["Parameters"]!.AsArray();
        live.ShouldHaveSingleItem()!["Value"]!.ToString().ShouldBe("1");

        var first = await CallAsync("GetParametersByPath", """{"Path":"/app","Recursive":true,"MaxResults":2}""");
        Names(first).ShouldBe(["/app/a", "/app/b"]);
        (await UnderAsync("/app", $$""","Recursive":true,"NextToken":"{{first["NextToken"]}}" """)).ShouldBe(["/app/sub/c"]);
        (await RefusalAsync("GetParametersByPath", """{"Path":"app"}""")).ShouldStartWith("ValidationException: The parameter doesn't meet the parameter name requirements.");
        (await RefusalAsync("GetParametersByPath", """{"Path":"/app","MaxResults":11}""")).ShouldBe("ValidationException: 1 validation error detected: Value '11' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 10");
        (await RefusalAsync("GetParametersByPath", """{"Path":"/app","NextToken":"?"}""")).ShouldBe("InvalidNextToken: The specified token is not valid.");
        (await RefusalAsync("GetParametersByPath", """{"Path":"/app","ParameterFilters":[{"Key":"Name","Values":["x"]}]}""")).ShouldBe("InvalidFilterKey: The following filter key is not valid: Name. Valid filter keys include: [Type, KeyId, Label].");
    }

    [Fact]
    public async Task History_has_every_version_with_its_labels()
    {
        await PutAsync("x", "1");
        await PutAsync("x", "2");
        await CallAsync("LabelParameterVersion", """{"Name":"x","Labels":["b","a"]}""");

        var history = (await CallAsync("GetParameterHistory", """{"Name":"x"}"""))["Parameters"]!.AsArray();

        history.Select(version => $"{version!["Version"]} {version["Value"]} {version["Labels"]!.ToJsonString()}").ShouldBe(["1 1 []", """2 2 ["b","a"]"""]);
        var page = await CallAsync("GetParameterHistory", """{"Name":"x","MaxResults":1}""");
        (await CallAsync("GetParameterHistory", $$"""{"Name":"x","NextToken":"{{page["NextToken"]}}"}"""))["Parameters"]![0]!["Version"]!.ToString().ShouldBe("2");
        (await RefusalAsync("GetParameterHistory", """{"Name":"none"}""")).ShouldBe("ParameterNotFound: ");
    }

    [Fact]
    public async Task Only_reading_knows_selectors()
    {
        await PutAsync("x", "1");

        (await RefusalAsync("DeleteParameter", """{"Name":"x:1"}""")).ShouldBe("ParameterNotFound: ");
        (await RefusalAsync("PutParameter", """{"Name":"x:1","Value":"2","Type":"String"}""")).ShouldBe("ValidationException: Parameter name: can only include letters, numbers and the following 3 symbols .-_");
        (await ValueAsync("x")).ShouldBe("1");
    }
}
