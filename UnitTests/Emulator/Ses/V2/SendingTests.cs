using CampusIssues.Emulator.Ses.State;

namespace CampusIssues.UnitTests.Emulator.Ses.V2;

public sealed class SendingTests : SesV2Facts
{
    private const string Simple = """{"Simple":{"Subject":{"Data":"Hello"},"Body":{"Text":{"Data":"t"},"Html":{"Data":"<p>h</p>"}},"Headers":[{"Name":"X-Kind","Value":"test"}],"Attachments":[{"FileName":"a.txt","RawContent":"aGVsbG8="}]}}""";

    /// <summary>Sends, and gives the mail as the mailbox has it.</summary>
    private async Task<Mail> SendAsync(string body) =>
        Aws.Get<Mailbox>().Find((await CallAsync("POST", "outbound-emails", body))["MessageId"]!.ToString())!;

    [Fact]
    public async Task SendEmail_sends_a_simple_mail_with_headers_and_files()
    {
        var sent = await SendAsync(Mail(Simple));

        sent.Subject.ShouldBe("Hello");
        sent.Raw.ShouldContain("X-Kind: test\r\n");
        sent.Raw.ShouldContain("Content-Disposition: attachment; filename=\"a.txt\"");
        sent.Raw.ShouldContain("aGVsbG8=");
    }

    [Fact]
    public async Task SendEmail_sends_a_raw_mail()
    {
        var raw = Convert.ToBase64String("From: desk@campus.edu\r\nTo: bo@example.com\r\nSubject: Raw\r\n\r\ntext"u8);

        var sent = await SendAsync($$$$"""{"Content":{"Raw":{"Data":"{{{{raw}}}}"}}}""");

        sent.To.ShouldBe(["bo@example.com"]);
        sent.Subject.ShouldBe("Raw");
    }

    [Fact]
    public async Task SendEmail_fills_a_template_in()
    {
        await CallAsync("POST", "templates", """{"TemplateName":"hi","TemplateContent":{"Subject":"Hi {{name}}","Text":"t"}}""");

        (await SendAsync(Mail("""{"Template":{"TemplateName":"hi","TemplateData":"{\"name\":\"Ada\"}"}}"""))).Subject.ShouldBe("Hi Ada");

        (await SendAsync(Mail("""{"Template":{"TemplateContent":{"Subject":"Own {{name}}","Text":"t"},"TemplateData":"{\"name\":\"Bo\"}"}}"""))).Subject.ShouldBe("Own Bo");
        (await RefusalAsync("POST", "outbound-emails", Mail("""{"Template":{"TemplateName":"none","TemplateData":"{}"}}"""))).ShouldBe("404 NotFoundException: Template none does not exist.");
    }

    [Fact]
    public async Task SendEmail_refuses_what_it_may_not_send()
    {
        (await RefusalAsync("POST", "outbound-emails", "{}")).ShouldBe("400 BadRequestException: 1 validation error detected: Value at 'content' failed to satisfy constraint: Member must not be null");
        (await RefusalAsync("POST", "outbound-emails", Mail(Simple).Replace("desk@campus.edu", "desk@other.edu", StringComparison.Ordinal)))
            .ShouldBe("400 MessageRejected: Email address is not verified. The following identities failed the check in region US-EAST-1: desk@other.edu");
        (await RefusalAsync("POST", "outbound-emails", Mail(Simple, ",\"ConfigurationSetName\":\"none\""))).ShouldBe("404 NotFoundException: Configuration set <none> does not exist.");
        await CallAsync("PUT", "account/sending", """{"SendingEnabled":false}""");
        (await RefusalAsync("POST", "outbound-emails", Mail(Simple))).ShouldBe("400 SendingPausedException: Email sending is disabled for account 000000000000.");
    }

    [Fact]
    public async Task SendBulkEmail_tells_an_outcome_for_each()
    {
        await CallAsync("POST", "templates", """{"TemplateName":"hi","TemplateContent":{"Subject":"Hi {{name}}","Text":"t"}}""");

        var answer = await CallAsync("POST", "outbound-bulk-emails", """
            {"FromEmailAddress":"desk@campus.edu","DefaultContent":{"Template":{"TemplateName":"hi","TemplateData":"{\"name\":\"all\"}"}},"BulkEmailEntries":[
            {"Destination":{"ToAddresses":["ada@example.com"]},"ReplacementEmailContent":{"ReplacementTemplate":{"ReplacementTemplateData":"{\"name\":\"Ada\"}"}}},
            {"Destination":{"ToAddresses":["bad"]}}]}
            """);

        var results = answer["BulkEmailEntryResults"]!.AsArray();
        results[0]!["Status"]!.ToString().ShouldBe("SUCCESS");
        results[1]!["Status"]!.ToString().ShouldBe("INVALID_PARAMETER");
        Aws.Get<Mailbox>().Find(results[0]!["MessageId"]!.ToString())!.Subject.ShouldBe("Hi Ada");
    }

    [Fact]
    public async Task The_suppression_list_keeps_mails_back()
    {
        await CallAsync("PUT", "suppression/addresses", """{"EmailAddress":"ada@example.com","Reason":"BOUNCE"}""");

        var held = await SendAsync(Mail(Simple));

        held.Outcome.ShouldBe("Bounce");
        held.Reason!.ShouldStartWith("Amazon SES did not send the message to this address because it is on the suppression list for your account.");

        await CallAsync("PUT", "account/suppression", """{"SuppressedReasons":["COMPLAINT"]}""");
        (await SendAsync(Mail(Simple))).Outcome.ShouldBe("Delivery");
    }
}
