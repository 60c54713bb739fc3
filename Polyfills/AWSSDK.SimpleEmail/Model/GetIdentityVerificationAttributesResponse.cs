using Amazon.Runtime;

namespace Amazon.SimpleEmail.Model;

/// <summary>How far the verification of identities is.</summary>
public partial class GetIdentityVerificationAttributesResponse : AmazonWebServiceResponse
{
    /// <summary>By identity.</summary>
    public Dictionary<string, IdentityVerificationAttributes> VerificationAttributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
