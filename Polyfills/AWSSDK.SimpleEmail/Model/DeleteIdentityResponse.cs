using Amazon.Runtime;

namespace Amazon.SimpleEmail.Model;

/// <summary>The identity is deleted.</summary>
public partial class DeleteIdentityResponse : AmazonWebServiceResponse
{
}
