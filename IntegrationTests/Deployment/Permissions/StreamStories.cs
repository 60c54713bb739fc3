using System.Net;
using System.Text.Json.Nodes;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment.Permissions;

/// <summary>E-mails.</summary>
internal sealed class NotifyStories(DeployedCampus campus, ApiClient staff) : FunctionStories(campus, "NotifyCampusIssue")
{
    public override Dictionary<string, Story> All => new(base.All)
    {
        ["dynamodb:DescribeStream stream"] = Mailed(),
        ["dynamodb:GetRecords stream"] = Mailed(),
        ["dynamodb:GetShardIterator stream"] = Mailed(),
        ["dynamodb:ListStreams stream"] = Subscribed(),
        ["sqs:SendMessage queue"] = GivenUp(() => ReportAsync(NewAddress()), because: "dynamodb:PutItem mail#*"),
        ["dynamodb:PutItem mail#*"] = Mailed(),
        ["dynamodb:DeleteItem mail#*"] = MailedAfterAnOutage(),
        ["dynamodb:PutItem address#*"] = Mailed(),
        ["dynamodb:GetItem address#*"] = MailedOfAChange(),
        ["dynamodb:PutItem parked#*"] = Parked("notify"),
        ["ses:SendEmail identity"] = Mailed(),
        ["ses:SendEmail configuration-set"] = Mailed(),
    };

    private static string NewAddress() => $"cy.{Guid.NewGuid():N}@campus.example";

    private Story Mailed()
    {
        var address = "";
        return new Story(() => ReportAsync(address = NewAddress()), () => HasAsync(address, "CI-")) { IsTriedAgain = true };
    }

    private Story MailedOfAChange()
    {
        var address = "";
        return new Story(
            async () =>
            {
                var report = await ReportAsync(address = NewAddress());
                (await staff.UpdateAsync(report["issueId"].GetString()!, "IN_PROGRESS")).ShouldBe(HttpStatusCode.OK);
            },
            () => HasAsync(address, "Status changed"))
        { IsTriedAgain = true };
    }

    /// <summary>What SES refused gives its claim back, and goes out when SES works again.</summary>
    private Story MailedAfterAnOutage()
    {
        var address = "";
        return new Story(
            async () =>
            {
                await SetOutageAsync("paused");
                await ReportAsync(address = NewAddress());
            },
            () => HasAsync(address, "CI-"))
        {
            IsTriedAgain = true,
            Mend = async () =>
            {
                // Who couldn't give the claim back holds it for a minute, so that nobody gets an e-mail twice.
                await SetOutageAsync("");
                await GiveBackClaimsAsync();
            },
            End = () => SetOutageAsync(""),
        };
    }

    private async Task<ApiAnswer> ReportAsync(string email)
    {
        using var reporter = Campus.AsReporter();
        return (await reporter.ReportAsync(email: email)).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<bool> HasAsync(string address, string inSubject) =>
        (await Campus.Mailbox(address).ReadAsync()).Any(mail => mail.Subject.Contains(inSubject, StringComparison.Ordinal));

    private async Task SetOutageAsync(string kind) => (await Campus.Aws.RestAsync(HttpMethod.Put, $"/_aws/mailbox/outage?kind={kind}")).Status.ShouldBe(200);

    private async Task GiveBackClaimsAsync()
    {
        foreach (var claim in await ScanRequestsAsync("begins_with(id, :mail)", ("mail", "mail#")))
        {
            if (claim!["state"]!["S"]!.GetValue<string>() == "sending")
            {
                await Campus.Aws.JsonAsync("DynamoDB_20120810.DeleteItem", new JsonObject { ["TableName"] = "CampusRequests", ["Key"] = new JsonObject { ["id"] = claim["id"]!.DeepClone() } });
            }
        }
    }
}

/// <summary>Figures.</summary>
internal sealed class CountStories(DeployedCampus campus, ApiClient staff) : FunctionStories(campus, "CountCampusIssues")
{
    private const string Location = "Sports Complex"; // nothing else is reported from there

    public override Dictionary<string, Story> All => new(base.All)
    {
        ["dynamodb:DescribeStream stream"] = Counted(),
        ["dynamodb:GetRecords stream"] = Counted(),
        ["dynamodb:GetShardIterator stream"] = Counted(),
        ["dynamodb:ListStreams stream"] = Subscribed(),
        ["sqs:SendMessage queue"] = GivenUp(ReportAsync, because: "dynamodb:PutItem counted#*"),
        ["dynamodb:PutItem counted#*"] = Counted(),
        ["dynamodb:PutItem parked#*"] = Parked("count"),
        ["dynamodb:UpdateItem stats#*"] = Counted(),
    };

    private Story Counted()
    {
        var before = 0;
        return new Story(
            async () =>
            {
                before = await FigureAsync();
                await ReportAsync();
            },
            async () => await FigureAsync() > before)
        { IsTriedAgain = true };
    }

    private async Task ReportAsync()
    {
        using var reporter = Campus.AsReporter();
        (await reporter.ReportAsync(location: Location)).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<int> FigureAsync() =>
        (await staff.SendAsync(HttpMethod.Get, "statistics")).ShouldBe(HttpStatusCode.OK)["byLocation"].EnumerateArray().Single(count => count.GetProperty("key").GetString() == Location).GetProperty("total").GetInt32();
}
