namespace Amazon.SimpleEmail.Model;

/// <summary>How far the verification of an identity is.</summary>
public partial class IdentityVerificationAttributes
{
    /// <summary>How far it is.</summary>
    public VerificationStatus VerificationStatus { get; set; }

    /// <summary>The token of a domain's TXT record.</summary>
    public string VerificationToken { get; set; }
}
