using Amazon.Lambda.APIGatewayEvents;
using CampusIssues.Functions;
using CampusIssues.Functions.Api;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Api;

public sealed class ApiFunctionTests
{
    private const string Letters = "{}[]\":,\\u0nulltrue1e9-\0\n\uD800é";

    [Fact]
    public async Task A_route_of_another_function_is_not_found()
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.CallAsync("DELETE", "/report-issue", null);

        answer.Status.ShouldBe(404);
        answer.Body.ShouldBe("""{"message":"Not found","errors":[],"requestId":"request-1"}""");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task An_event_that_is_no_request_is_refused_by_every_function(string text)
    {
        var campus = await TestCampus.StartAsync();
        var request = System.Text.Json.JsonSerializer.Deserialize(text, WireJson.Default.APIGatewayProxyRequest);
        var functions = FunctionTable.All.Values.Select(build => build(campus.Services)).OfType<ApiFunction>().ToArray();

        functions.Length.ShouldBe(6);
        foreach (var function in functions)
        {
            var answer = Answer.Of(await function.HandleAsync(request, new TestContext()));
            answer.Status.ShouldBe(400);
            answer.Body.ShouldBe("""{"message":"The event is not a request from API Gateway","errors":[],"requestId":"11111111-2222-3333-4444-555555555555"}""");
        }
    }

    [Theory]
    [InlineData("NotifyCampusIssue")]
    [InlineData("CountCampusIssues")]
    public async Task A_stream_function_has_nothing_to_do_without_records(string name)
    {
        var campus = await TestCampus.StartAsync();

        (await campus.Stream(name).HandleAsync(null, new TestContext())).BatchItemFailures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_preflight_that_the_gateway_passes_on_is_allowed()
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.CallAsync("OPTIONS", "/catalogue", null);

        answer.Status.ShouldBe(204);
        answer.Headers["Access-Control-Allow-Methods"].ShouldBe("GET,OPTIONS,POST,PUT");
        answer.Headers["Access-Control-Allow-Headers"].ShouldContain("Idempotency-Key");
    }

    [Fact]
    public async Task Our_own_fault_says_the_request_id_and_nothing_else()
    {
        var campus = await TestCampus.StartAsync(settings => settings with { IssuesTable = "no-such-table" });

        var answer = await campus.CallAsync("POST", "/report-issue", """{"issueType":"Other","location":"Other","description":"secret words"}""");

        answer.Status.ShouldBe(500);
        answer.Body.ShouldBe("""{"message":"Internal server error","errors":[],"requestId":"request-1"}""");
        campus.Output.ShouldContain(line => line.Contains("ResourceNotFoundException", StringComparison.Ordinal));
        campus.Output.ShouldNotContain(line => line.Contains("secret words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_hundred_malformed_requests_give_no_5xx()
    {
        var campus = await TestCampus.StartAsync();
        var random = new Random(20260302);
        string[] paths = ["/report-issue", "/update-status", "/admin/sign-in", "/email-preferences", "/issues/x/followers", "/issues/x/reopen", "/issues/x/information"];

        for (var turn = 0; turn < 200; turn++)
        {
            var path = paths[random.Next(paths.Length)];
            var body = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Letters[random.Next(Letters.Length)]));

            var answer = await campus.CallAsync(path == "/update-status" ? "PUT" : "POST", path, body, CampusIssues.Functions.Access.Role.Admin);

            answer.Status.ShouldBeInRange(400, 499, $"{path} {body}");
        }
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("..%2f..")]
    [InlineData("%E2%80%AE")]
    [InlineData("<script>")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("CI-0000-0000")]
    [InlineData("')")]
    public async Task A_strange_id_is_not_found(string id)
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.GetAsync("/issue-status/" + id);

        answer.Status.ShouldBe(404);
        answer.Text("message").ShouldBe("Issue not found");
    }

    [Fact]
    public async Task A_base64_body_is_read()
    {
        var campus = await TestCampus.StartAsync();
        var function = (ApiFunction)FunctionTable.All["CreateCampusIssue"](campus.Services);

        var response = await function.HandleAsync(
            new APIGatewayProxyRequest
            {
                HttpMethod = "POST",
                Resource = "/report-issue",
                Headers = new Dictionary<string, string> { ["CONTENT-TYPE"] = "application/json; charset=utf-8" },
                Body = Convert.ToBase64String("""{"issueType":"Other","location":"Other","description":"x"}"""u8),
                IsBase64Encoded = true,
            },
            new TestContext());

        response.StatusCode.ShouldBe(200, response.Body);
    }
}
