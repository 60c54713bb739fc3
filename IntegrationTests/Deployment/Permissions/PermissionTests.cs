using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment.Permissions;

/// <summary>
/// The roles of the template allow nothing too much: whatever is taken away from one, a story fails for want of just that. The policy
/// of the running role is changed, as an operator would by mistake; the system is deployed once.
/// </summary>
[Collection(DeployedCollection.Name)]
public sealed partial class PermissionTests(DeployedCampus campus)
{
    /// <summary>
    /// Allowed, and missed by no story: Lambda's daemon tells X-Ray with it how it fares itself, which neither Lambda nor a trace shows.
    /// </summary>
    private const string Exempt = "xray:PutTelemetryRecords *";

    [TheoryRequiring("aws", "bash")]
    [InlineData("CreateCampusIssue")]
    [InlineData("GetCampusIssue")]
    [InlineData("FollowCampusIssue")]
    [InlineData("UpdateCampusIssueStatus")]
    [InlineData("GetAllCampusIssues")]
    [InlineData("SignInStaff")]
    [InlineData("NotifyCampusIssue")]
    [InlineData("CountCampusIssues")]
    public async Task Each_permission_is_needed(string function)
    {
        using var staff = await campus.AsStaffAsync();
        var stories = (await StoriesOfAsync(function, staff)).All;
        await using var policy = await RolePolicy.ReadAsync(campus.Aws, function);
        policy.Grants.Select(grant => grant.Name).Order().ShouldBe(stories.Keys.Append(Exempt).Order());

        foreach (var (name, story) in stories)
        {
            try
            {
                await PlayAsync(policy, policy.Grants.Single(grant => grant.Name == name), story);
            }
            finally
            {
                await story.End();
            }
        }

        await policy.DisposeAsync();
        await ForgetDenialsAsync();
    }

    private async Task PlayAsync(RolePolicy policy, Grant grant, Story story)
    {
        await ForgetDenialsAsync();
        Grant[] rare = [.. policy.Grants.Where(other => other.Name == story.AlsoWithout)];
        await policy.WithoutAsync([grant, .. rare]);
        await story.Begin();
        await Eventually.TrueAsync(() => IsDeniedAsync(policy.Role, grant), $"without {grant.Name}, {policy.Role} is denied it");
        (await story.Happened()).ShouldBeFalse($"without {grant.Name}");

        await story.Mend();
        await policy.WithoutAsync(rare);
        if (!story.IsTriedAgain)
        {
            await story.Begin();
        }

        await Eventually.TrueAsync(story.Happened, $"with {grant.Name} again, what was denied without it comes about");
    }

    /// <summary>Whether the role was refused this action on a resource that the grant is for, and the remedy is to add it.</summary>
    private async Task<bool> IsDeniedAsync(string role, Grant grant)
    {
        var (_, told) = await campus.Aws.RestAsync(HttpMethod.Get, "/_aws/iam/denials");
        return told!["denials"]!.AsArray().Any(denial =>
            denial!["principal"]!.ToString().Contains($":assumed-role/{role}/", StringComparison.Ordinal)
            && denial["action"]!.ToString() == grant.Action
            && Regex.IsMatch(denial["resource"]!.ToString(), $"^{Regex.Escape(grant.Resource).Replace("\\*", ".*", StringComparison.Ordinal)}$")
            && denial["statement"] is JsonObject);
    }

    private async Task<FunctionStories> StoriesOfAsync(string function, ApiClient staff) => function switch
    {
        "CreateCampusIssue" => new CreateStories(campus),
        "GetCampusIssue" => new GetStories(campus, await ReportAsync()),
        "FollowCampusIssue" => new FollowStories(campus, await ReportAsync(), await EmailTokenAsync()),
        "UpdateCampusIssueStatus" => new UpdateStories(campus, staff),
        "GetAllCampusIssues" => new ListStories(campus, staff, await ReportAsync()),
        "SignInStaff" => new SignInStories(campus),
        "NotifyCampusIssue" => new NotifyStories(campus, staff),
        "CountCampusIssues" => new CountStories(campus, staff),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "no function of the template"),
    };

    private async Task<ApiAnswer> ReportAsync(string? email = null)
    {
        using var reporter = campus.AsReporter();
        return (await reporter.ReportAsync(email: email)).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>The token in a mail's link against further mails.</summary>
    private async Task<string> EmailTokenAsync()
    {
        var address = $"di.{Guid.NewGuid():N}@campus.example";
        await ReportAsync(address);
        return StopLink().Match((await campus.Mailbox(address).ReceivesAsync("CI-")).Text).Groups[1].Value;
    }

    private Task ForgetDenialsAsync() => campus.Aws.RestAsync(HttpMethod.Delete, "/_aws/iam/denials");

    [GeneratedRegex(@"choice=stop#token=(\S+)")]
    private static partial Regex StopLink();
}
