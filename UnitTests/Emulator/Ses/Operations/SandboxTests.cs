using CampusIssues.Emulator;

namespace CampusIssues.UnitTests.Emulator.Ses.Operations;

public sealed class SandboxTests : SesFacts
{
    private protected override EmulatorOptions Options => new() { SesSandbox = true };

    [Fact]
    public async Task In_the_sandbox_recipients_must_be_verified_too() =>
        (await RefusalOf(MailTo("ada@example.com", "success@simulator.amazonses.com", "bo@example.com"))).ShouldBe(
            "MessageRejected: Email address is not verified. The following identities failed the check in region US-EAST-1: ada@example.com, bo@example.com");

    [Fact]
    public async Task The_sandbox_allows_200_mails_a_day() => (await Ses.GetSendQuotaAsync()).Max24HourSend.ShouldBe(200);
}
