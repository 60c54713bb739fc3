using Amazon.Runtime;

namespace Amazon.SimpleEmail.Model;

/// <summary>Identities of the account.</summary>
public partial class ListIdentitiesResponse : AmazonWebServiceResponse
{
    /// <summary>Addresses and domains.</summary>
    public List<string> Identities { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Where to go on; null at the end.</summary>
    public string NextToken { get; set; }
}
