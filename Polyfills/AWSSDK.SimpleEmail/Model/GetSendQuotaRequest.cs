namespace Amazon.SimpleEmail.Model;

/// <summary>Asks for the account's sending limits.</summary>
public partial class GetSendQuotaRequest : AmazonSimpleEmailServiceRequest
{
}
