using System.Text.Json.Nodes;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Issues;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Issues;

public sealed class CreateIssueTests
{
    private const string Good = """{"issueType":"Network","location":"Library","description":"No Wi-Fi"}""";

    public static TheoryData<string, string> Bodies => Cases.Read("Issues/report-issue.cases");

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_is_accepted_or_every_fault_is_named_at_once(string body, string expected)
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.CallAsync("POST", "/report-issue", body);

        var faults = answer.Status == 200 ? "" : answer.Errors is { Length: > 0 } errors ? string.Join(" | ", errors) : answer.Text("message");
        $"{answer.Status} {faults}".Trim().ShouldBe(expected);
    }

    [Fact]
    public async Task A_report_is_answered_with_id_and_reference_and_stands_open()
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.ReportAsync("No Wi-Fi\r\nsince noon", email: "bo@campus.example", room: "2.14");

        answer.Text("message").ShouldBe("Issue reported successfully");
        Guid.TryParseExact(answer.Text("issueId"), "D", out var id).ShouldBeTrue();
        answer.Text("reference").ShouldBe(Reference.Of(id));
        var issue = await campus.ReadAsync(answer.Text("issueId")!);
        issue.Status.ShouldBe("OPEN");
        issue.Priority.ShouldBe("MEDIUM");
        issue.Description.ShouldBe("No Wi-Fi\nsince noon");
        issue.CreatedAt.ShouldBe(campus.Clock.GetUtcNow());
        issue.History.ShouldHaveSingleItem().Kind.ShouldBe("reported");
    }

    [Fact]
    public async Task The_answer_has_every_security_header()
    {
        var campus = await TestCampus.StartAsync();

        var headers = (await campus.ReportAsync()).Headers;

        headers["Access-Control-Allow-Origin"].ShouldBe("http://localhost:5080");
        headers["Cache-Control"].ShouldBe("no-store");
        headers["Content-Security-Policy"].ShouldBe("default-src 'none'; frame-ancestors 'none'");
        headers["Content-Type"].ShouldBe("application/json");
        headers["Vary"].ShouldBe("Origin");
        headers["X-Content-Type-Options"].ShouldBe("nosniff");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsonp")]
    [InlineData("")]
    public async Task Another_content_type_is_refused(string contentType)
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.CallAsync("POST", "/report-issue", Good, headers: new() { ["content-type"] = contentType, ["Content-Type"] = contentType });

        answer.Status.ShouldBe(415);
        answer.Body.ShouldBe("""{"message":"Send JSON: Content-Type must be application/json","errors":[],"requestId":"request-1"}""");
    }

    [Fact]
    public async Task A_body_over_16_KB_is_refused()
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.CallAsync("POST", "/report-issue", new string(' ', 16 * 1024) + Good);

        answer.Status.ShouldBe(413);
        answer.Text("message").ShouldBe("The request is larger than 16 KB");
    }

    [Theory]
    [InlineData(4000, 200)]
    [InlineData(4001, 400)]
    public async Task A_description_has_at_most_4000_characters_as_people_count_them(int length, int status)
    {
        var campus = await TestCampus.StartAsync();
        var description = string.Concat(Enumerable.Repeat("ä", length - 1)) + "😀";

        var answer = await campus.CallAsync("POST", "/report-issue", $$"""{"issueType":"Other","location":"Other","description":"{{description}}"}""");

        answer.Status.ShouldBe(status);
    }

    [Fact]
    public async Task The_same_key_twice_makes_one_issue_and_gives_one_answer()
    {
        var campus = await TestCampus.StartAsync();

        var first = await CallAsync(campus, Good);
        var second = await CallAsync(campus, Good);

        second.Body.ShouldBe(first.Body);
        (await campus.CountAsync(campus.Settings.IssuesTable)).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_for_another_report_is_refused()
    {
        var campus = await TestCampus.StartAsync();
        await CallAsync(campus, Good);

        var answer = await CallAsync(campus, Good.Replace("Library", "Cafeteria", StringComparison.Ordinal));

        answer.Status.ShouldBe(422);
        answer.Text("message").ShouldBe("The Idempotency-Key was used for another report");
    }

    [Fact]
    public async Task A_key_is_free_again_after_a_day()
    {
        var campus = await TestCampus.StartAsync();
        var first = await CallAsync(campus, Good);
        campus.Clock.Advance(TimeSpan.FromHours(25));

        var second = await CallAsync(campus, Good);

        second.Text("issueId").ShouldNotBe(first.Text("issueId"));
    }

    [Fact]
    public async Task A_thousand_repetitions_at_once_make_one_issue()
    {
        var campus = await TestCampus.StartAsync(settings => settings with { SourceLimit = 10_000 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => CallAsync(campus, Good)));

        answers.Select(answer => answer.Status).Distinct().ShouldBe([200]);
        answers.Select(answer => answer.Body).Distinct().ShouldHaveSingleItem();
        (await campus.CountAsync(campus.Settings.IssuesTable)).ShouldBe(1);
        var counter = (await campus.Dynamo.ScanAsync(campus.Settings.RequestsTable, ["id", "hits"])).Items.Single(item => item["id"].S.StartsWith("rate#", StringComparison.Ordinal));
        counter["hits"].N.ShouldBe("1");
    }

    [Fact]
    public async Task A_flood_from_one_source_is_stopped_and_others_go_on()
    {
        var campus = await TestCampus.StartAsync(settings => settings with { SourceLimit = 20 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => campus.CallAsync("POST", "/report-issue", Good)));
        var other = await campus.CallAsync("POST", "/report-issue", Good, source: "198.51.100.7");

        answers.Count(answer => answer.Status == 200).ShouldBe(20);
        answers.First(answer => answer.Status == 429).Headers["Retry-After"].ShouldBe("3600");
        other.Status.ShouldBe(200);
        campus.Clock.Advance(TimeSpan.FromHours(1));
        (await campus.CallAsync("POST", "/report-issue", Good)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task One_address_can_only_be_named_so_often()
    {
        var campus = await TestCampus.StartAsync(settings => settings with { AddressLimit = 2 });
        var body = JsonNode.Parse(Good)!.AsObject();
        body["email"] = "victim@example.com";

        var answers = new List<int>();
        for (var turn = 0; turn < 3; turn++)
        {
            answers.Add((await campus.CallAsync("POST", "/report-issue", body.ToJsonString(), source: $"192.0.2.{turn}")).Status);
        }

        answers.ShouldBe([200, 200, 429]);
    }

    [Fact]
    public async Task A_bad_key_is_named()
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.CallAsync("POST", "/report-issue", Good, headers: new() { ["Idempotency-Key"] = "a b" });

        answer.Errors.ShouldBe(["Idempotency-Key: Idempotency-Key must have 8 to 128 letters, digits or dashes"]);
    }

    [Fact]
    public async Task A_staff_token_that_is_forged_is_refused_even_here()
    {
        var campus = await TestCampus.StartAsync();
        var token = campus.Token(Role.Admin);

        var answer = await campus.CallAsync("POST", "/report-issue", Good, headers: new() { ["Authorization"] = $"Bearer {token}x" });

        answer.Status.ShouldBe(401);
    }

    private static Task<Answer> CallAsync(TestCampus campus, string body) =>
        campus.CallAsync("POST", "/report-issue", body, headers: new() { ["Idempotency-Key"] = "5b0e7c1e-0000-4000-8000-000000000001" });
}
