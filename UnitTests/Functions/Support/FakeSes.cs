using Amazon.Runtime;
using Amazon.SimpleEmail;
using Amazon.SimpleEmail.Model;

namespace CampusIssues.UnitTests.Functions.Support;

/// <summary>SES that keeps what it is given, or fails as it is told.</summary>
internal sealed class FakeSes() : AmazonSimpleEmailServiceClient(
    new BasicAWSCredentials("test", "test"), new AmazonSimpleEmailServiceConfig { ServiceURL = "http://127.0.0.1:1", AuthenticationRegion = "us-east-1" })
{
    public List<SendEmailRequest> Sent { get; } = [];

    /// <summary>Thrown instead of sending.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Whom alone the failure concerns; everybody where null.</summary>
    public string? Refused { get; set; }

    public IEnumerable<SendEmailRequest> To(string address) => Sent.Where(mail => mail.Destination.ToAddresses.Contains(address));

    public override Task<SendEmailResponse> SendEmailAsync(SendEmailRequest request, CancellationToken cancellationToken = default)
    {
        if (Failure is not null && (Refused is null || request.Destination.ToAddresses.Contains(Refused)))
        {
            throw Failure;
        }

        lock (Sent)
        {
            Sent.Add(request);
        }

        return Task.FromResult(new SendEmailResponse { MessageId = $"{Sent.Count}" });
    }
}
