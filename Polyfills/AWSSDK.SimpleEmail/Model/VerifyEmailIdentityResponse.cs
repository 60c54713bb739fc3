using Amazon.Runtime;

namespace Amazon.SimpleEmail.Model;

/// <summary>The verification was begun.</summary>
public partial class VerifyEmailIdentityResponse : AmazonWebServiceResponse
{
}
