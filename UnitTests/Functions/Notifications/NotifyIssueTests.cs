using System.Net;
using Amazon.Lambda.DynamoDBEvents;
using Amazon.Runtime;
using Amazon.SimpleEmail;
using CampusIssues.Functions.Issues;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Notifications;

public sealed class NotifyIssueTests
{
    private const string Reporter = "bo@campus.example";
    private const string Staff = "facilities@campus.example";

    [Fact]
    public async Task A_new_issue_is_told_to_its_reporter_and_to_staff()
    {
        var campus = await TestCampus.StartAsync();

        await DeliverAsync(campus, StreamBatch.Record(null, Samples.Issue()));

        var received = campus.Ses.To(Reporter).ShouldHaveSingleItem();
        received.Source.ShouldBe("issues@campus.example");
        received.Message.Subject.Data.ShouldBe("[Campus Issues] Report received: CI-1Y7T-TPYS");
        received.Message.Body.Text.Data.ShouldContain("What happens next");
        received.Message.Body.Text.Data.ShouldContain("http://localhost:5080/track.html?ref=CI-1Y7T-TPYS#key=reporter.");
        var told = campus.Ses.To(Staff).ShouldHaveSingleItem();
        told.Message.Body.Text.Data.ShouldNotContain(Reporter);
        campus.Ses.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_issue_without_an_address_is_told_to_staff_only()
    {
        var campus = await TestCampus.StartAsync();

        await DeliverAsync(campus, StreamBatch.Record(null, Samples.Issue() with { Email = null }));

        campus.Ses.Sent.ShouldHaveSingleItem().Destination.ToAddresses.ShouldBe([Staff]);
    }

    [Fact]
    public async Task Each_change_of_status_is_told_with_the_public_comment_and_no_note()
    {
        var campus = await TestCampus.StartAsync();
        var (before, after) = await ResolvedAsync(campus);

        await DeliverAsync(campus, StreamBatch.Record(before, after, "e2"));

        var mail = campus.Ses.To(Reporter).Last();
        mail.Message.Subject.Data.ShouldBe("[Campus Issues] Status changed: CI-1Y7T-TPYS");
        mail.Message.Body.Text.Data.ShouldContain("> New router");
        mail.Message.Body.Text.Data.ShouldContain("Resolved");
        mail.Message.Body.Text.Data.ShouldNotContain("cost");
        mail.Message.Body.Html.Data.ShouldNotContain("cost");
    }

    [Fact]
    public async Task A_comment_alone_sends_nothing()
    {
        var campus = await TestCampus.StartAsync();
        var before = Samples.Issue();
        var after = before with { History = [.. before.History, Samples.Line(EventKind.Updated, "bo", Actor.Staff) with { Comment = "hm" }] };

        await DeliverAsync(campus, StreamBatch.Record(before, after));

        campus.Ses.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_that_comes_again_sends_nothing_again()
    {
        var campus = await TestCampus.StartAsync();
        var record = StreamBatch.Record(null, Samples.Issue());

        for (var turn = 0; turn < 3; turn++)
        {
            (await DeliverAsync(campus, record, record)).BatchItemFailures.ShouldBeEmpty();
        }

        campus.Ses.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_outage_of_SES_loses_nothing_and_doubles_nothing()
    {
        var campus = await TestCampus.StartAsync();
        var record = StreamBatch.Record(null, Samples.Issue());
        campus.Ses.Failure = Refusal("ServiceUnavailable", HttpStatusCode.ServiceUnavailable);
        for (var turn = 0; turn < 3; turn++)
        {
            (await DeliverAsync(campus, record)).BatchItemFailures.ShouldHaveSingleItem().ItemIdentifier.ShouldBe("seq-e1");
        }

        campus.Ses.Failure = null;
        (await DeliverAsync(campus, record)).BatchItemFailures.ShouldBeEmpty();

        campus.Ses.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_delivery_in_doubt_rests_for_its_lease_and_is_made_then()
    {
        var campus = await TestCampus.StartAsync();
        var record = StreamBatch.Record(null, Samples.Issue() with { Email = null });
        campus.Ses.Failure = new HttpRequestException("The connection was lost");
        await DeliverAsync(campus, record);
        campus.Ses.Failure = null;

        (await DeliverAsync(campus, record)).BatchItemFailures.Count.ShouldBe(1);
        campus.Ses.Sent.ShouldBeEmpty();
        campus.Clock.Advance(TimeSpan.FromSeconds(61));
        (await DeliverAsync(campus, record)).BatchItemFailures.ShouldBeEmpty();

        campus.Ses.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_address_that_SES_refuses_for_good_holds_up_nobody()
    {
        var campus = await TestCampus.StartAsync();
        campus.Ses.Failure = Refusal("InvalidParameterValue", HttpStatusCode.BadRequest);
        campus.Ses.Refused = Reporter;
        var record = StreamBatch.Record(null, Samples.Issue());

        (await DeliverAsync(campus, record)).BatchItemFailures.ShouldBeEmpty();
        campus.Ses.Failure = null;
        await DeliverAsync(campus, record);

        campus.Ses.Sent.ShouldHaveSingleItem().Destination.ToAddresses.ShouldBe([Staff]);
        campus.Output.ShouldContain(line => line.Contains("EmailsFailed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MessageRejected")] // not verified, or in the sandbox
    [InlineData("MailFromDomainNotVerified")]
    [InlineData("AccountSendingPausedException")]
    [InlineData("ConfigurationSetSendingPausedException")]
    [InlineData("ConfigurationSetDoesNotExist")]
    [InlineData("AccessDenied")]
    public async Task What_is_the_sender_s_fault_loses_no_mail(string code)
    {
        var campus = await TestCampus.StartAsync();
        var record = StreamBatch.Record(null, Samples.Issue());
        campus.Ses.Failure = Refusal(code, HttpStatusCode.BadRequest);
        (await DeliverAsync(campus, record)).BatchItemFailures.ShouldHaveSingleItem().ItemIdentifier.ShouldBe("seq-e1");

        campus.Ses.Failure = null;
        (await DeliverAsync(campus, record)).BatchItemFailures.ShouldBeEmpty();

        campus.Ses.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_unreadable_sender_loses_no_mail()
    {
        var campus = await TestCampus.StartAsync(settings => settings with { MailFrom = "issues@" });
        campus.Ses.Failure = Refusal("InvalidParameterValue", HttpStatusCode.BadRequest);

        (await DeliverAsync(campus, StreamBatch.Record(null, Samples.Issue()))).BatchItemFailures.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_recipient_that_SES_refuses_for_now_keeps_no_other_waiting()
    {
        var campus = await TestCampus.StartAsync();
        campus.Ses.Failure = Refusal("MessageRejected", HttpStatusCode.BadRequest);
        campus.Ses.Refused = Staff;

        (await DeliverAsync(campus, StreamBatch.Record(null, Samples.Issue()))).BatchItemFailures.Count.ShouldBe(1);

        campus.Ses.Sent.ShouldHaveSingleItem().Destination.ToAddresses.ShouldBe([Reporter]);
    }

    [Theory]
    [InlineData("MessageRejected")]
    [InlineData("InvalidParameterValue")]
    public async Task An_address_that_SES_names_in_a_refusal_is_not_logged(string code)
    {
        var campus = await TestCampus.StartAsync();
        campus.Ses.Failure = new AmazonSimpleEmailServiceException($"Email address is not verified: {Reporter}", ErrorType.Sender, code, "r", HttpStatusCode.BadRequest);

        await DeliverAsync(campus, StreamBatch.Record(null, Samples.Issue()));

        campus.Output.ShouldContain(line => line.Contains(code, StringComparison.Ordinal));
        campus.Output.ShouldNotContain(line => line.Contains(Reporter, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_poison_record_is_parked_and_those_behind_it_go_on()
    {
        var campus = await TestCampus.StartAsync();
        var poison = new DynamoDBEvent.DynamodbStreamRecord
        {
            EventID = "p1",
            Dynamodb = new() { SequenceNumber = "seq-p1", NewImage = new() { ["issueId"] = new() { S = "x" } } },
        };

        var answer = await DeliverAsync(campus, poison, StreamBatch.Record(null, Samples.Issue()));

        answer.BatchItemFailures.ShouldBeEmpty();
        campus.Ses.Sent.Count.ShouldBe(2);
        (await campus.RecordAsync("parked#notify#p1"))!["problem"].S.ShouldBe("The item has no reference");
        campus.Output.ShouldContain(line => line.Contains("RecordsParked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_failure_is_answered_and_nothing_behind_it_is_done()
    {
        var campus = await TestCampus.StartAsync();
        campus.Ses.Failure = Refusal("Throttling", HttpStatusCode.BadRequest);

        var answer = await DeliverAsync(
            campus, StreamBatch.Record(null, Samples.Issue(), "e1"), StreamBatch.Record(null, Samples.Issue() with { IssueId = Guid.NewGuid().ToString() }, "e2"));

        answer.BatchItemFailures.Select(failure => failure.ItemIdentifier).ShouldBe(["seq-e1"]);
    }

    [Fact]
    public async Task A_stranger_gets_one_mail_whatever_anybody_sends()
    {
        var campus = await TestCampus.StartAsync();
        for (var number = 0; number < 5; number++)
        {
            await DeliverAsync(campus, StreamBatch.Record(null, Another(), $"r{number}"));
            var issue = Another() with { Email = null };
            await DeliverAsync(campus, StreamBatch.Record(issue, issue with { Followers = [Reporter] }, $"f{number}"));
        }

        var mail = campus.Ses.To(Reporter).ShouldHaveSingleItem();
        mail.Message.Body.Text.Data.ShouldContain("email.html?choice=confirm#token=");
        mail.Message.Body.Text.Data.ShouldContain("email.html?choice=stop#token=");
    }

    [Fact]
    public async Task A_confirmed_address_hears_of_every_report_and_of_what_it_follows()
    {
        var campus = await TestCampus.StartAsync();
        await AnswerAsync(campus, "confirm");
        var followed = Another() with { Email = null, Followers = [Reporter] };

        await DeliverAsync(campus, StreamBatch.Record(null, Another(), "r1"), StreamBatch.Record(null, Another(), "r2"));
        await DeliverAsync(campus, StreamBatch.Record(followed, Resolve(followed), "r3"));

        campus.Ses.To(Reporter).Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_stopped_address_hears_nothing_more()
    {
        var campus = await TestCampus.StartAsync();
        var (before, after) = await ResolvedAsync(campus);
        await AnswerAsync(campus, "stop");

        await DeliverAsync(campus, StreamBatch.Record(before, after, "e2"), StreamBatch.Record(null, Another(), "e3"));

        campus.Ses.To(Reporter).Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_unconfirmed_follower_hears_of_no_change()
    {
        var campus = await TestCampus.StartAsync();
        var issue = Another() with { Email = null };
        var followed = issue with { Followers = [Reporter] };
        await DeliverAsync(campus, StreamBatch.Record(issue, followed, "f1"));

        await DeliverAsync(campus, StreamBatch.Record(followed, Resolve(followed), "f2"));

        campus.Ses.To(Reporter).ShouldHaveSingleItem().Message.Subject.Data.ShouldStartWith("[Campus Issues] Confirm your address");
    }

    [Theory]
    [InlineData("x", "confirm", 403)]
    [InlineData("", "confirm", 400)]
    [InlineData("x", "maybe", 400)]
    public async Task A_bad_link_changes_nothing(string token, string choice, int status)
    {
        var campus = await TestCampus.StartAsync();

        (await campus.PostAsync("/email-preferences", new() { ["token"] = token, ["choice"] = choice })).Status.ShouldBe(status);
    }

    [Fact]
    public async Task No_address_is_in_a_log_line()
    {
        var campus = await TestCampus.StartAsync();

        await DeliverAsync(campus, StreamBatch.Record(null, Samples.Issue()));

        campus.Output.ShouldNotContain(line => line.Contains(Reporter, StringComparison.Ordinal));
        campus.Output.ShouldContain(line => line.Contains("EmailsSent", StringComparison.Ordinal));
    }

    private static async Task AnswerAsync(TestCampus campus, string choice) =>
        (await campus.PostAsync("/email-preferences", new() { ["token"] = campus.Services.FollowTokens.ForAddress(Reporter), ["choice"] = choice })).Status.ShouldBe(200);

    private static Task<StreamsEventResponse> DeliverAsync(TestCampus campus, params DynamoDBEvent.DynamodbStreamRecord[] records) =>
        campus.Stream("NotifyCampusIssue").HandleAsync(StreamBatch.Of(records), new TestContext());

    private static async Task<(Issue Before, Issue After)> ResolvedAsync(TestCampus campus)
    {
        var before = Samples.Issue();
        await DeliverAsync(campus, StreamBatch.Record(null, before));
        return (before, Resolve(before));
    }

    private static Issue Resolve(Issue issue) => issue with
    {
        Status = Status.Resolved,
        History =
        [
            .. issue.History,
            Samples.Line(EventKind.Updated, "ann", Actor.Staff) with { Changes = [new("status", "OPEN", "RESOLVED")], Comment = "New router", InternalNote = "cost 90", Reason = "fixed" },
        ],
    };

    private static Issue Another() => Samples.Issue() with { IssueId = Guid.NewGuid().ToString(), History = [Samples.Line(EventKind.Reported, Actor.Reporter, Actor.Reporter)] };

    private static AmazonSimpleEmailServiceException Refusal(string code, HttpStatusCode status) => new(code, ErrorType.Receiver, code, "r", status);
}
