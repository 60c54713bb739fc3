using Amazon.Runtime;
using Amazon.SimpleEmail;
using Amazon.SimpleEmail.Model;
using CampusIssues.Emulator;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Ses;

/// <summary>Facts about SES, played with the SDK's client.</summary>
public abstract class SesFacts : IAsyncLifetime
{
    private protected LocalAws Aws { get; private set; } = null!;

    protected AmazonSimpleEmailServiceClient Ses { get; private set; } = null!;

    private protected virtual EmulatorOptions Options => new();

    public Task InitializeAsync()
    {
        Aws = new LocalAws(Options);
        Ses = new AmazonSimpleEmailServiceClient(new BasicAWSCredentials("test", "test"), Aws.Configure(new AmazonSimpleEmailServiceConfig()));
        return Ses.VerifyEmailIdentityAsync(new VerifyEmailIdentityRequest { EmailAddress = "campus@example.edu" });
    }

    public async Task DisposeAsync()
    {
        Ses.Dispose();
        await Aws.DisposeAsync();
    }

    protected static SendEmailRequest MailTo(params string[] recipients) => new(
        "Campus Issues <campus@example.edu>",
        new Destination([.. recipients]),
        new Message(new Content("Received: CI-1"), new Body { Text = new Content("Thank you."), Html = new Content("<p>Thank you.</p>") }));

    protected async Task<string> RefusalOf(SendEmailRequest request) =>
        (await Should.ThrowAsync<AmazonSimpleEmailServiceException>(() => Ses.SendEmailAsync(request))) is var refused ? $"{refused.ErrorCode}: {refused.Message}" : "";
}
