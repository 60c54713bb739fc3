namespace CampusIssues.Emulator.Ses.State;

/// <summary>An address or a domain that the account may send from.</summary>
/// <param name="Name">The address or domain.</param>
/// <param name="VerificationToken">The token of a domain's TXT record; null for an address.</param>
internal sealed record Identity(string Name, string? VerificationToken = null)
{
    public bool IsDomain => !Name.Contains('@');

    /// <summary>Whether VerifyDomainDkim was asked for.</summary>
    public IReadOnlyList<string> DkimTokens { get; init; } = [];

    public bool DkimEnabled { get; init; }

    /// <summary><c>AWS_SES</c> for Easy DKIM, <c>EXTERNAL</c> for keys of one's own.</summary>
    public string SigningOrigin { get; init; } = "AWS_SES";

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public string? MailFromDomain { get; init; }

    public string BehaviorOnMxFailure { get; init; } = "UseDefaultValue";

    public bool ForwardingEnabled { get; init; } = true;

    /// <summary>Topic ARNs by notification type: Bounce, Complaint, Delivery.</summary>
    public IReadOnlyDictionary<string, string> Topics { get; init; } = new Dictionary<string, string>();

    /// <summary>The notification types that carry the mail's headers.</summary>
    public IReadOnlyList<string> HeadersIn { get; init; } = [];

    /// <summary>Sending authorization policies, by name.</summary>
    public IReadOnlyDictionary<string, string> Policies { get; init; } = new Dictionary<string, string>();

    /// <summary>The configuration set to send with where a mail names none.</summary>
    public string? ConfigurationSetName { get; init; }
}
