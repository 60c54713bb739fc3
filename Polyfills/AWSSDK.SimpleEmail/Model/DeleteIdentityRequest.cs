namespace Amazon.SimpleEmail.Model;

/// <summary>Asks to delete an identity.</summary>
public partial class DeleteIdentityRequest : AmazonSimpleEmailServiceRequest
{
    /// <summary>An address or a domain.</summary>
    public string Identity { get; set; }
}
