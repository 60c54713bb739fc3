namespace Amazon.SimpleEmail.Model;

/// <summary>Asks for the account's identities.</summary>
public partial class ListIdentitiesRequest : AmazonSimpleEmailServiceRequest
{
    /// <summary>Only identities of this type.</summary>
    public IdentityType IdentityType { get; set; }

    /// <summary>At most so many, 1 to 1,000.</summary>
    public int? MaxItems { get; set; }

    /// <summary>Where the last answer ended.</summary>
    public string NextToken { get; set; }
}
