namespace Amazon.SimpleEmail.Model;

/// <summary>Asks for the verification of an address.</summary>
public partial class VerifyEmailIdentityRequest : AmazonSimpleEmailServiceRequest
{
    /// <summary>The address.</summary>
    public string EmailAddress { get; set; }
}
