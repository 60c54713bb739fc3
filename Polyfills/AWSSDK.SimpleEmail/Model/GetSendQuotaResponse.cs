using Amazon.Runtime;

namespace Amazon.SimpleEmail.Model;

/// <summary>The account's sending limits.</summary>
public partial class GetSendQuotaResponse : AmazonWebServiceResponse
{
    /// <summary>Mails in 24 hours; -1 is without limit.</summary>
    public double? Max24HourSend { get; set; }

    /// <summary>Mails a second.</summary>
    public double? MaxSendRate { get; set; }

    /// <summary>Mails sent in the last 24 hours.</summary>
    public double? SentLast24Hours { get; set; }
}
