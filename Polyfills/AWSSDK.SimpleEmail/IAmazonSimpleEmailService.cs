using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SimpleEmail.Model;

namespace Amazon.SimpleEmail;

/// <summary>Amazon Simple Email Service, API version 2010-12-01 (https://docs.aws.amazon.com/ses/latest/APIReference/).</summary>
public partial interface IAmazonSimpleEmailService : IAmazonService, IDisposable
{
    /// <summary>Deletes an identity from the account's verified ones.</summary>
    Task<DeleteIdentityResponse> DeleteIdentityAsync(DeleteIdentityRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells how far the verification of identities is.</summary>
    Task<GetIdentityVerificationAttributesResponse> GetIdentityVerificationAttributesAsync(
        GetIdentityVerificationAttributesRequest request,
        CancellationToken cancellationToken = default);

    /// <summary>Tells the account's sending limits.</summary>
    Task<GetSendQuotaResponse> GetSendQuotaAsync(CancellationToken cancellationToken = default);

    /// <summary>Tells the account's sending limits.</summary>
    Task<GetSendQuotaResponse> GetSendQuotaAsync(GetSendQuotaRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the account's identities.</summary>
    Task<ListIdentitiesResponse> ListIdentitiesAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the account's identities.</summary>
    Task<ListIdentitiesResponse> ListIdentitiesAsync(ListIdentitiesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sends a mail. The source must be verified; at most 50 recipients; at most 10 MB.</summary>
    /// <exception cref="MessageRejectedException">The source isn't verified, or the mail was refused.</exception>
    Task<SendEmailResponse> SendEmailAsync(SendEmailRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sends a mail that the caller has composed, headers and all.</summary>
    /// <exception cref="MessageRejectedException">The source isn't verified, or the mail was refused.</exception>
    Task<SendRawEmailResponse> SendRawEmailAsync(SendRawEmailRequest request, CancellationToken cancellationToken = default);

    /// <summary>Asks for the verification of an address: AWS sends it a mail with a link.</summary>
    Task<VerifyEmailIdentityResponse> VerifyEmailIdentityAsync(VerifyEmailIdentityRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that a request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
}
