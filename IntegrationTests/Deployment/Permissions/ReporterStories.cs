using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment.Permissions;

/// <summary>Reporting an issue.</summary>
internal sealed class CreateStories(DeployedCampus campus) : FunctionStories(campus, "CreateCampusIssue")
{
    public override Dictionary<string, Story> All => new(base.All)
    {
        ["dynamodb:PutItem table/CampusIssues"] = Answered(ReportAsync),
        ["dynamodb:GetItem report#*"] = Answered(ReportAsync),
        ["dynamodb:PutItem reference#*"] = Answered(ReportAsync),
        ["dynamodb:PutItem report#*"] = Answered(ReportAsync),
        ["dynamodb:UpdateItem rate#*"] = Answered(ReportAsync),
    };

    private async Task<ApiAnswer> ReportAsync()
    {
        using var reporter = Campus.AsReporter();
        using var report = new HttpRequestMessage(HttpMethod.Post, "report-issue")
        {
            Content = new StringContent("""{"issueType":"Other","location":"Cafeteria","description":"The queue screen is dark"}""", null, "application/json"),
        };
        report.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return await reporter.SendAsync(report);
    }
}

/// <summary>Looking at an issue, and at what is open at a location.</summary>
internal sealed class GetStories(DeployedCampus campus, ApiAnswer issue) : FunctionStories(campus, "GetCampusIssue")
{
    public override Dictionary<string, Story> All => new(base.All)
    {
        ["dynamodb:GetItem table/CampusIssues"] = Answered(() => GetAsync($"issue-status/{issue["issueId"]}")),
        ["dynamodb:GetItem reference#*"] = Answered(() => GetAsync($"issue-status/{issue["reference"]}")),
        ["dynamodb:Query table/CampusIssues/index/ByLocation"] = Answered(() => GetAsync("open-issues?location=Library")),
    };

    private async Task<ApiAnswer> GetAsync(string path)
    {
        using var reporter = Campus.AsReporter();
        return await reporter.SendAsync(HttpMethod.Get, path);
    }
}

/// <summary>Saying "me too", and saying "no more e-mail".</summary>
internal sealed class FollowStories(DeployedCampus campus, ApiAnswer issue, string emailToken) : FunctionStories(campus, "FollowCampusIssue")
{
    public override Dictionary<string, Story> All => new(base.All)
    {
        ["dynamodb:GetItem table/CampusIssues"] = Answered(FollowAsync),
        ["dynamodb:UpdateItem table/CampusIssues"] = Answered(FollowAsync),
        ["dynamodb:GetItem reference#*"] = Answered(FollowAsync),
        ["dynamodb:PutItem follow#*"] = Answered(FollowAsync),
        ["dynamodb:UpdateItem rate#*"] = Answered(FollowAsync),
        ["dynamodb:UpdateItem address#*"] = Answered(() => PostAsync("email-preferences", $$"""{"token":"{{emailToken}}","choice":"stop"}""")),
    };

    private Task<ApiAnswer> FollowAsync() => PostAsync($"issues/{issue["reference"]}/followers", $$"""{"device":"{{Guid.NewGuid():N}}"}""");

    private async Task<ApiAnswer> PostAsync(string path, string body)
    {
        using var reporter = Campus.AsReporter();
        return await reporter.SendTextAsync(HttpMethod.Post, path, body);
    }
}
