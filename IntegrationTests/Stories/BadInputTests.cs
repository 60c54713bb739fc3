using System.Net;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Stories;

[Collection(CampusCollection.Name)]
public sealed class BadInputTests(Campus campus)
{
    private const string Json = "application/json";
    private const string Valid = """{"issueType":"Network","location":"Library","description":"No signal"}""";

    [Theory]
    [InlineData("POST", "report-issue", "", Json, 400)]
    [InlineData("POST", "report-issue", "{", Json, 400)]
    [InlineData("POST", "report-issue", "[]", Json, 400)]
    [InlineData("POST", "report-issue", "null", Json, 400)]
    [InlineData("POST", "report-issue", "{}", Json, 400)]
    [InlineData("POST", "report-issue", """{"issueType":"Nope","location":"Library","description":"x"}""", Json, 400)]
    [InlineData("POST", "report-issue", """{"issueType":"Network","location":"Moon","description":"x"}""", Json, 400)]
    [InlineData("POST", "report-issue", """{"issueType":"Network","location":"Library","description":"  "}""", Json, 400)]
    [InlineData("POST", "report-issue", """{"issueType":"Network","location":"Library","description":"x","status":"RESOLVED"}""", Json, 400)]
    [InlineData("POST", "report-issue", """{"issueType":"Network","location":"Library","description":"x","email":"a@b\r\nBcc: c@d"}""", Json, 400)]
    [InlineData("POST", "report-issue", Valid, "text/plain", 415)]
    [InlineData("DELETE", "report-issue", "", Json, 405)]
    [InlineData("GET", "report-issue", null, Json, 405)]
    [InlineData("PUT", "update-status", "{}", Json, 401)]
    [InlineData("GET", "get-all-issues", null, Json, 401)]
    [InlineData("POST", "admin/sign-in", "{}", Json, 400)]
    [InlineData("POST", "admin/sign-in", "{}", "application/xml", 415)]
    [InlineData("GET", "no-such-route", null, Json, 404)]
    public async Task Bad_input_gets_the_right_status_in_the_contracts_form(string method, string path, string? body, string contentType, int status)
    {
        using var stranger = campus.AsReporter();

        var answer = body is null
            ? await stranger.SendAsync(new HttpMethod(method), path)
            : await stranger.SendTextAsync(new HttpMethod(method), path, body, contentType);

        answer.ShouldBe((HttpStatusCode)status);
    }

    [Fact]
    public async Task A_body_over_16_KB_is_too_large()
    {
        using var stranger = campus.AsReporter();

        (await stranger.ReportAsync(new string('x', 17_000))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        using var stranger = campus.AsReporter();

        var answer = (await stranger.ReportAsync(description: "", email: "nobody", issueType: "Ghost", location: "Moon")).ShouldBe(HttpStatusCode.BadRequest);

        answer["errors"].EnumerateArray().Select(error => error.GetProperty("field").GetString()).Order()
            .ShouldBe(["description", "email", "issueType", "location"]);
    }

    [Fact]
    public async Task Two_hundred_random_malformed_requests_give_no_server_fault()
    {
        using var stranger = campus.AsReporter();
        var random = new Random(20261122);
        string[] methods = ["GET", "POST", "PUT", "DELETE", "PATCH"];
        string[] paths = ["report-issue", "issue-status/x", "update-status", "get-all-issues", "admin/sign-in", "catalogue", "", "issue-status/%00", "get-all-issues?limit=-1&cursor=%FF"];
        string[] types = [Json, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"];

        for (var round = 0; round < 200; round++)
        {
            var bytes = new byte[random.Next(0, 300)];
            random.NextBytes(bytes);
            using var request = new HttpRequestMessage(new HttpMethod(methods[random.Next(methods.Length)]), paths[random.Next(paths.Length)]);
            request.Content = new ByteArrayContent(round % 2 == 0 ? bytes : [.. "{\"description\":"u8, .. bytes]);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", types[random.Next(types.Length)]);
            request.Headers.TryAddWithoutValidation("Authorization", round % 3 == 0 ? "Bearer not.a.token" : "");

            var answer = await stranger.SendAsync(request);

            ((int)answer.Status).ShouldBeLessThan(500, $"round {round}: {request.Method} {request.RequestUri} {answer.Text}");
        }
    }
}
