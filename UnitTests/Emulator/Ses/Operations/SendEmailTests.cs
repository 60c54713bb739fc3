using Amazon.SimpleEmail.Model;

namespace CampusIssues.UnitTests.Emulator.Ses.Operations;

public sealed class SendEmailTests : SesFacts
{
    [Fact]
    public async Task A_mail_from_a_verified_address_lands_in_the_mailbox()
    {
        var sent = await Ses.SendEmailAsync(MailTo("ada@example.com"));

        var mail = (await Aws.JsonAsync("/_aws/ses"))["messages"]!.AsArray().ShouldHaveSingleItem()!;
        mail["Id"]!.GetValue<string>().ShouldBe(sent.MessageId);
        mail["Source"]!.GetValue<string>().ShouldBe("Campus Issues <campus@example.edu>");
        mail["Destination"]!.ToJsonString().ShouldBe("""{"ToAddresses":["ada@example.com"]}""");
        mail["Subject"]!.GetValue<string>().ShouldBe("Received: CI-1");
        mail["Body"]!.ToJsonString().ShouldBe("""{"text_part":"Thank you.","html_part":"\u003Cp\u003EThank you.\u003C/p\u003E"}""");
    }

    [Fact]
    public async Task A_message_id_has_the_form_of_SES() =>
        (await Ses.SendEmailAsync(MailTo("ada@example.com"))).MessageId.ShouldMatch("^0100[0-9a-f]{12}-[0-9a-f-]{36}-000000$");

    [Fact]
    public async Task A_source_that_is_not_verified_is_rejected()
    {
        var request = MailTo("ada@example.com");
        request.Source = "stranger@example.org";

        var rejected = await Should.ThrowAsync<MessageRejectedException>(() => Ses.SendEmailAsync(request));

        rejected.Message.ShouldBe("Email address is not verified. The following identities failed the check in region US-EAST-1: stranger@example.org");
    }

    [Theory]
    [InlineData("campus+desk@example.edu")]
    [InlineData("campus@EXAMPLE.edu")]
    public async Task A_label_and_the_domains_case_make_no_difference(string source)
    {
        var request = MailTo("ada@example.com");
        request.Source = source;

        (await Ses.SendEmailAsync(request)).MessageId.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Fifty_one_recipients_are_too_many() =>
        (await RefusalOf(MailTo([.. Enumerable.Range(0, 51).Select(number => $"r{number}@example.com")])))
            .ShouldBe("InvalidParameterValue: Recipient count exceeds 50.");

    [Fact]
    public async Task A_mail_without_recipients_is_refused()
    {
        var request = MailTo();
        request.Destination.ToAddresses = [];

        (await RefusalOf(request)).ShouldBe("InvalidParameterValue: Missing required header 'To'.");
    }

    [Theory]
    [InlineData("ada", "Missing final '@domain'")]
    [InlineData("@example.com", "Missing local name")]
    [InlineData("ada@", "Missing domain")]
    [InlineData("ada@ex ample.com", "Domain contains control or whitespace")]
    [InlineData("ada@.com", "Domain starts with dot")]
    [InlineData("a..b@example.com", "Local address contains dot-dot")]
    [InlineData("ada@exämple.com", "Domain contains illegal character")]
    public async Task An_address_that_is_none_is_refused(string address, string why) =>
        (await RefusalOf(MailTo(address))).ShouldBe($"InvalidParameterValue: {why}");

    [Fact]
    public async Task What_is_missing_is_told_all_at_once() =>
        (await RefusalOf(new SendEmailRequest())).ShouldBe(
            "ValidationError: 3 validation errors detected: Value null at 'source' failed to satisfy constraint: Member must not be null; "
            + "Value null at 'destination' failed to satisfy constraint: Member must not be null; "
            + "Value null at 'message' failed to satisfy constraint: Member must not be null");

    [Fact]
    public async Task A_configuration_set_that_is_absent_is_refused()
    {
        var request = MailTo("ada@example.com");
        request.ConfigurationSetName = "campus";

        await Should.ThrowAsync<ConfigurationSetDoesNotExistException>(() => Ses.SendEmailAsync(request));
        (await RefusalOf(request)).ShouldBe("ConfigurationSetDoesNotExist: Configuration set <campus> does not exist.");
    }

    [Theory]
    [InlineData("bounce@simulator.amazonses.com", "Bounce")]
    [InlineData("complaint@simulator.amazonses.com", "Complaint")]
    [InlineData("success@simulator.amazonses.com", "Delivery")]
    public async Task A_simulator_address_makes_its_outcome(string address, string outcome)
    {
        await Ses.SendEmailAsync(MailTo(address));

        (await Aws.JsonAsync("/_aws/mailbox/messages"))["messages"]![0]!["outcome"]!.GetValue<string>().ShouldBe(outcome);
    }
}
