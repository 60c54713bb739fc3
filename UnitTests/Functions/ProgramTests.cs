using System.Text.Json;
using CampusIssues.UnitTests.Functions.Support;
using CampusIssues.UnitTests.Support;

namespace CampusIssues.UnitTests.Functions;

public sealed class ProgramTests
{
    [Fact]
    public async Task A_function_answers_an_event_of_the_gateway_through_the_runtime_api()
    {
        var campus = await TestCampus.StartAsync();
        var api = new FakeRuntimeApi("""
            {"resource":"/report-issue","path":"/report-issue","httpMethod":"POST","headers":{"content-type":"application/json"},
             "multiValueHeaders":{"content-type":["application/json"]},"queryStringParameters":null,"pathParameters":null,"stageVariables":null,
             "requestContext":{"requestId":"r-1","stage":"prod","identity":{"sourceIp":"192.0.2.1"},"requestTimeEpoch":1772445600000},
             "body":"{\"issueType\":\"Other\",\"location\":\"Other\",\"description\":\"x\"}","isBase64Encoded":false}
            """);

        var answer = await RunAsync(campus, api, "CreateCampusIssue");

        answer.GetProperty("statusCode").GetInt32().ShouldBe(200);
        answer.GetProperty("headers").GetProperty("Content-Type").GetString().ShouldBe("application/json");
        JsonDocument.Parse(answer.GetProperty("body").GetString()!).RootElement.GetProperty("message").GetString().ShouldBe("Issue reported successfully");
    }

    [Fact]
    public async Task A_function_answers_a_batch_of_the_stream_through_the_runtime_api()
    {
        var campus = await TestCampus.StartAsync();
        var api = new FakeRuntimeApi("""
            {"Records":[{"eventID":"e1","eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb","awsRegion":"us-east-1",
             "dynamodb":{"ApproximateCreationDateTime":1772445600,"Keys":{"issueId":{"S":"x"}},"SequenceNumber":"100","SizeBytes":10,
             "StreamViewType":"NEW_AND_OLD_IMAGES","NewImage":{"issueId":{"S":"x"}}},"eventSourceARN":"arn:aws:dynamodb:us-east-1:000000000000:table/CampusIssues/stream/1"}]}
            """);

        var answer = await RunAsync(campus, api, "NotifyCampusIssue");

        answer.GetRawText().ShouldBe("""{"batchItemFailures":[]}""");
        (await campus.RecordAsync("parked#notify#e1"))!["sequenceNumber"].S.ShouldBe("100");
    }

    [Fact]
    public async Task An_unknown_handler_ends_with_2_and_says_which_there_are()
    {
        var campus = await TestCampus.StartAsync();

        (await CampusIssues.Functions.Program.RunAsync(campus.Services, [], "Nothing", null, CancellationToken.None)).ShouldBe(2);

        campus.Output.ShouldHaveSingleItem().ShouldContain("_HANDLER must be one of: CreateCampusIssue, ");
    }

    [Theory]
    [InlineData("CreateCampusIssue", "FOLLOW_LINK_KEY")]
    [InlineData("FollowCampusIssue", "FOLLOW_LINK_KEY")]
    [InlineData("NotifyCampusIssue", "FOLLOW_LINK_KEY")]
    [InlineData("GetCampusIssue", "STAFF_TOKEN_KEY")]
    [InlineData("UpdateCampusIssueStatus", "STAFF_TOKEN_KEY")]
    [InlineData("GetAllCampusIssues", "STAFF_TOKEN_KEY")]
    [InlineData("SignInStaff", "STAFF_TOKEN_KEY")]
    public async Task A_function_without_its_secret_does_not_start(string handler, string variable)
    {
        var services = (await TestCampus.StartAsync()).With(settings => settings with { FollowLinkKey = "", StaffTokenKey = "short" });

        (await CampusIssues.Functions.Program.RunAsync(services.Services, [], handler, null, CancellationToken.None)).ShouldBe(2);

        services.Output.ShouldHaveSingleItem().ShouldContain($"{variable} must have at least 32 characters");
    }

    private static async Task<JsonElement> RunAsync(TestCampus campus, FakeRuntimeApi api, string handler)
    {
        Environment.SetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API", "localhost:4566/f");
        using var http = new HttpClient(api);
        using var end = new CancellationTokenSource();
        var running = CampusIssues.Functions.Program.RunAsync(campus.Services, [], handler, http, end.Token);
        var (_, body) = await api.Posted;
        await end.CancelAsync();
        await Should.NotThrowAsync(async () => await running.ContinueWith(_ => { }, TaskScheduler.Default));
        return JsonDocument.Parse(body).RootElement;
    }
}
