using Amazon.Runtime;

namespace Amazon.SimpleEmail.Model;

/// <summary>A mail was taken.</summary>
public partial class SendEmailResponse : AmazonWebServiceResponse
{
    /// <summary>The id that SES gave the mail.</summary>
    public string MessageId { get; set; }
}
