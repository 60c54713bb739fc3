using System.Net;

namespace CampusIssues.UnitTests.Emulator.Ses.Mailboxes;

public sealed class MailboxRouteTests : SesFacts
{
    [Fact]
    public async Task The_page_lets_in_nothing_from_elsewhere()
    {
        using var page = await Aws.Http.GetAsync("/_aws/mailbox");

        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self'");
    }

    [Fact]
    public async Task A_mails_html_is_served_in_a_sandbox()
    {
        var sent = await Ses.SendEmailAsync(MailTo("ada@example.com"));

        using var html = await Aws.Http.GetAsync($"/_aws/mailbox/messages/{sent.MessageId}/html");

        html.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox; default-src 'none'");
        (await html.Content.ReadAsStringAsync()).ShouldBe("<p>Thank you.</p>");
    }

    [Theory]
    [InlineData("to=ADA", 1)]
    [InlineData("to=bo", 0)]
    [InlineData("from=campus", 1)]
    [InlineData("q=thank", 1)]
    [InlineData("q=nothing", 0)]
    public async Task Mails_are_found_by_recipient_sender_and_text(string query, int count)
    {
        await Ses.SendEmailAsync(MailTo("ada@example.com"));

        (await Aws.JsonAsync($"/_aws/mailbox/messages?{query}"))["messages"]!.AsArray().Count.ShouldBe(count);
    }

    [Fact]
    public async Task Who_waits_gets_the_mail_when_it_comes()
    {
        var waiting = Aws.JsonAsync("/_aws/mailbox/messages?to=ada&wait=60");
        await Ses.SendEmailAsync(MailTo("ada@example.com"));

        (await waiting)["messages"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_deleted_mail_is_gone()
    {
        var sent = await Ses.SendEmailAsync(MailTo("ada@example.com"));

        (await Aws.Http.DeleteAsync($"/_aws/ses?id={sent.MessageId}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Aws.Http.GetAsync($"/_aws/mailbox/messages/{sent.MessageId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("throttling", "Throttling: Maximum sending rate exceeded.")]
    [InlineData("unavailable", "ServiceUnavailable: Service is temporarily unavailable.")]
    public async Task An_outage_can_be_made_and_ended(string kind, string error)
    {
        await Aws.Http.PutAsync($"/_aws/mailbox/outage?kind={kind}", null);
        (await RefusalOf(MailTo("ada@example.com"))).ShouldBe(error);

        await Aws.Http.PutAsync("/_aws/mailbox/outage?kind=", null);
        (await Ses.SendEmailAsync(MailTo("ada@example.com"))).MessageId.ShouldNotBeEmpty();
    }
}
