namespace Amazon.SimpleEmail.Model;

/// <summary>Asks how far the verification of identities is.</summary>
public partial class GetIdentityVerificationAttributesRequest : AmazonSimpleEmailServiceRequest
{
    /// <summary>Addresses and domains, at most 100.</summary>
    public List<string> Identities { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
