using Amazon.Runtime;

namespace Amazon.SimpleEmail;

/// <summary>Base of all requests to Amazon SES.</summary>
public partial class AmazonSimpleEmailServiceRequest : AmazonWebServiceRequest
{
}
