using System.Net;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment.Permissions;

/// <summary>Changing an issue.</summary>
internal sealed class UpdateStories(DeployedCampus campus, ApiClient staff) : FunctionStories(campus, "UpdateCampusIssueStatus")
{
    public override Dictionary<string, Story> All => new(base.All)
    {
        ["dynamodb:GetItem table/CampusIssues"] = Answered(UpdateAsync),
        ["dynamodb:UpdateItem table/CampusIssues"] = Answered(UpdateAsync),
        ["dynamodb:GetItem reference#*"] = Answered(UpdateAsync),
    };

    private async Task<ApiAnswer> UpdateAsync()
    {
        using var reporter = Campus.AsReporter();
        return await staff.UpdateAsync((await reporter.ReportAsync())["reference"].GetString()!, "IN_PROGRESS");
    }
}

/// <summary>The queue, searching in it, and the figures.</summary>
internal sealed class ListStories(DeployedCampus campus, ApiClient staff, ApiAnswer issue) : FunctionStories(campus, "GetAllCampusIssues")
{
    public override Dictionary<string, Story> All => new(base.All)
    {
        ["dynamodb:Query table/CampusIssues/index/*"] = Answered(() => staff.ListAsync("?status=OPEN")),
        ["dynamodb:GetItem table/CampusIssues"] = Answered(() => staff.ListAsync($"?q={issue["issueId"]}")),
        ["dynamodb:GetItem reference#*"] = Answered(() => staff.ListAsync($"?q={issue["reference"]}")),
        ["dynamodb:BatchGetItem stats#*"] = Answered(() => staff.SendAsync(HttpMethod.Get, "statistics")),
    };
}

/// <summary>Signing in, and being locked out after too many attempts.</summary>
internal sealed class SignInStories(DeployedCampus campus) : FunctionStories(campus, "SignInStaff")
{
    public override Dictionary<string, Story> All => new(base.All)
    {
        ["dynamodb:GetItem table/CampusStaff"] = Answered(SignInAsync),
        ["dynamodb:UpdateItem signin#*"] = Answered(SignInAsync),
        ["dynamodb:DeleteItem signin#*"] = Answered(SignInAsync),
        ["dynamodb:GetItem signin#*"] = Answered(LockOutAsync, HttpStatusCode.TooManyRequests),
    };

    private async Task<ApiAnswer> SignInAsync()
    {
        using var staff = Campus.AsReporter();
        return await SignInAsync(staff, "admin", Campus.Pin);
    }

    private async Task<ApiAnswer> LockOutAsync()
    {
        using var stranger = Campus.AsReporter();
        var name = $"nobody{Guid.NewGuid():N}";
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await SignInAsync(stranger, name, "00000000")).ShouldBe(HttpStatusCode.Unauthorized);
        }

        return await SignInAsync(stranger, name, "00000000");
    }

    private static Task<ApiAnswer> SignInAsync(ApiClient client, string name, string pin) =>
        client.SendTextAsync(HttpMethod.Post, "admin/sign-in", $$"""{"name":"{{name}}","pin":"{{pin}}"}""");
}
