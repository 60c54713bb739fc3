using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Lambda.Operations;

public sealed class FunctionTests
{
    private const string Functions = "/2015-03-31/functions";

    [Fact]
    public async Task A_function_is_created_got_listed_and_deleted()
    {
        await using var aws = new LocalAws();

        var created = await aws.CreateFunctionAsync("f", ""","Environment":{"Variables":{"AB":"b"}},"Tags":{"team":"it"}""");

        created["FunctionArn"]!.ToString().ShouldBe("arn:aws:lambda:us-east-1:000000000000:function:f");
        created["State"]!.ToString().ShouldBe("Active");
        created["Timeout"]!.GetValue<int>().ShouldBe(3);
        created["LoggingConfig"]!["LogGroup"]!.ToString().ShouldBe("/aws/lambda/f");
        var (_, got) = await aws.LambdaAsync("GET", $"{Functions}/f");
        got!["Configuration"]!["Environment"]!["Variables"]!["AB"]!.ToString().ShouldBe("b");
        got["Tags"]!["team"]!.ToString().ShouldBe("it");
        (await aws.Http.GetByteArrayAsync(new Uri(got["Code"]!["Location"]!.ToString()).AbsolutePath)).Length.ShouldBe(created["CodeSize"]!.GetValue<int>());
        (await aws.LambdaAsync("GET", $"{Functions}/")).Json!["Functions"]!.AsArray().Count.ShouldBe(1);
        (await aws.LambdaAsync("DELETE", $"{Functions}/f")).Status.ShouldBe(204);
        (await aws.LambdaAsync("GET", $"{Functions}/f")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("GET", "/nope", null, 404, "ResourceNotFoundException", "Function not found: arn:aws:lambda:us-east-1:000000000000:function:nope")]
    [InlineData("GET", "/f:7", null, 404, "ResourceNotFoundException", "Function not found: arn:aws:lambda:us-east-1:000000000000:function:f:7")]
    [InlineData("PUT", "/f/configuration", """{"Timeout":901,"MemorySize":1}""", 400, "ValidationException", "2 validation errors detected: Value '901' at 'timeout' failed to satisfy constraint: Member must have value less than or equal to 900; Value '1' at 'memorySize' failed to satisfy constraint: Member must have value greater than or equal to 128")]
    [InlineData("PUT", "/f/configuration", """{"RevisionId":"old"}""", 412, "PreconditionFailedException", "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id")]
    [InlineData("PUT", "/f/configuration", """{"Environment":{"Variables":{"AWS_REGION":"x"}}}""", 400, "InvalidParameterValueException", "Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: AWS_REGION")]
    [InlineData("PUT", "/f/code", """{"ZipFile":"bm8gemlw"}""", 400, "InvalidParameterValueException", "Could not unzip uploaded file. Please check your file, then try to upload again.")]
    [InlineData("POST", "/f/aliases", """{"Name":"live","FunctionVersion":"9"}""", 404, "ResourceNotFoundException", "Function not found: arn:aws:lambda:us-east-1:000000000000:function:f:9")]
    [InlineData("GET", "/f/aliases/live", null, 404, "ResourceNotFoundException", "Cannot find alias arn: arn:aws:lambda:us-east-1:000000000000:function:f:live")]
    [InlineData("GET", "/f/policy", null, 404, "ResourceNotFoundException", "The resource you requested does not exist.")]
    [InlineData("POST", "/f/versions", """{"CodeSha256":"other"}""", 400, "InvalidParameterValueException", null)]
    public async Task Bad_input_gets_lambdas_error(string method, string path, string? body, int status, string code, string? message)
    {
        await using var aws = new LocalAws();
        await aws.CreateFunctionAsync("f");
        using var request = new HttpRequestMessage(new HttpMethod(method), Functions + path) { Content = body is null ? null : new StringContent(body) };

        using var response = await aws.Http.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(status);
        response.Headers.GetValues("x-amzn-ErrorType").ShouldBe([code]);
        var error = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        if (message is not null)
        {
            (error["Message"] ?? error["message"])!.ToString().ShouldBe(message);
        }
    }

    [Fact]
    public async Task A_name_is_taken_once()
    {
        await using var aws = new LocalAws();
        await aws.CreateFunctionAsync("f");

        var second = await aws.CreateFunctionAsync("f");

        second["message"]!.ToString().ShouldBe("Function already exist: f");
        second["Type"]!.ToString().ShouldBe("User");
    }

    [Fact]
    public async Task A_version_is_published_once_for_the_same_code()
    {
        await using var aws = new LocalAws();
        await aws.CreateFunctionAsync("f");

        (await aws.LambdaAsync("POST", $"{Functions}/f/versions", "{}")).Json!["Version"]!.ToString().ShouldBe("1");
        (await aws.LambdaAsync("POST", $"{Functions}/f/versions", "{}")).Json!["Version"]!.ToString().ShouldBe("1");
        await aws.LambdaAsync("PUT", $"{Functions}/f/configuration", """{"Description":"changed"}""");
        var (status, second) = await aws.LambdaAsync("POST", $"{Functions}/f/versions", "{}");

        status.ShouldBe(201);
        second!["FunctionArn"]!.ToString().ShouldBe("arn:aws:lambda:us-east-1:000000000000:function:f:2");
        (await aws.LambdaAsync("POST", $"{Functions}/f/aliases", """{"Name":"live","FunctionVersion":"2"}""")).Status.ShouldBe(201);
        (await aws.LambdaAsync("GET", $"{Functions}/f/configuration?Qualifier=live")).Json!["Version"]!.ToString().ShouldBe("2");
        (await aws.LambdaAsync("DELETE", $"{Functions}/f?Qualifier=2")).Status.ShouldBe(409);
    }

    [Fact]
    public async Task A_permission_becomes_a_statement()
    {
        await using var aws = new LocalAws();
        await aws.CreateFunctionAsync("f");

        await aws.LambdaAsync("POST", $"{Functions}/f/policy", """{"StatementId":"gateway","Action":"lambda:InvokeFunction","Principal":"apigateway.amazonaws.com","SourceArn":"arn:aws:execute-api:us-east-1:000000000000:a/*"}""");

        (await aws.LambdaAsync("GET", $"{Functions}/f/policy")).Json!["Policy"]!.ToString().ShouldBe(
            """{"Version":"2012-10-17","Id":"default","Statement":[{"Sid":"gateway","Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:us-east-1:000000000000:function:f","Condition":{"ArnLike":{"AWS:SourceArn":"arn:aws:execute-api:us-east-1:000000000000:a/*"}}}]}""");
        (await aws.LambdaAsync("DELETE", $"{Functions}/f/policy/gateway")).Status.ShouldBe(204);
        (await aws.LambdaAsync("GET", $"{Functions}/f/policy")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Reserved_concurrency_leaves_the_account_its_share()
    {
        await using var aws = new LocalAws();
        await aws.CreateFunctionAsync("f");

        (await aws.LambdaAsync("PUT", "/2017-10-31/functions/f/concurrency", """{"ReservedConcurrentExecutions":901}""")).Json!["message"]!.ToString().ShouldBe(
            "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].");
        (await aws.LambdaAsync("PUT", "/2017-10-31/functions/f/concurrency", """{"ReservedConcurrentExecutions":0}""")).Status.ShouldBe(200);

        using var throttled = await aws.InvokeAsync("f", "{}");
        ((int)throttled.StatusCode).ShouldBe(429);
        (await throttled.Content.ReadAsStringAsync()).ShouldBe(
            """{"message":"Rate Exceeded.","Reason":"ReservedFunctionConcurrentInvocationLimitExceeded","Type":"User"}""");
    }
}
