using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.SimpleEmail.Internal;
using Amazon.SimpleEmail.Model;

namespace Amazon.SimpleEmail;

public partial class AmazonSimpleEmailServiceClient
{
    private static readonly InvokeOptions DeleteIdentityOptions = Options<DeleteIdentityRequest, DeleteIdentityResponse>(
        "DeleteIdentity", (parameters, request) => parameters.Add("Identity", request.Identity), (_, _) => { });

    private static readonly InvokeOptions VerificationOptions = Options<GetIdentityVerificationAttributesRequest, GetIdentityVerificationAttributesResponse>(
        "GetIdentityVerificationAttributes", (parameters, request) => parameters.Add("Identities", request.Identities), ModelXml.ReadVerification);

    private static readonly InvokeOptions SendQuotaOptions = Options<GetSendQuotaRequest, GetSendQuotaResponse>("GetSendQuota", (_, _) => { }, ModelXml.ReadQuota);

    private static readonly InvokeOptions ListIdentitiesOptions = Options<ListIdentitiesRequest, ListIdentitiesResponse>(
        "ListIdentities", ModelParameters.Write, ModelXml.ReadIdentities);

    private static readonly InvokeOptions SendEmailOptions = Options<SendEmailRequest, SendEmailResponse>(
        "SendEmail", ModelParameters.Write, (result, response) => response.MessageId = result.Element("MessageId")?.Value);

    private static readonly InvokeOptions SendRawEmailOptions = Options<SendRawEmailRequest, SendRawEmailResponse>(
        "SendRawEmail", ModelParameters.Write, (result, response) => response.MessageId = result.Element("MessageId")?.Value);

    private static readonly InvokeOptions VerifyEmailIdentityOptions = Options<VerifyEmailIdentityRequest, VerifyEmailIdentityResponse>(
        "VerifyEmailIdentity", (parameters, request) => parameters.Add("EmailAddress", request.EmailAddress), (_, _) => { });

    /// <inheritdoc/>
    public virtual Task<DeleteIdentityResponse> DeleteIdentityAsync(DeleteIdentityRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteIdentityResponse>(request, DeleteIdentityOptions, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetIdentityVerificationAttributesResponse> GetIdentityVerificationAttributesAsync(
        GetIdentityVerificationAttributesRequest request,
        CancellationToken cancellationToken = default) =>
        InvokeAsync<GetIdentityVerificationAttributesResponse>(request, VerificationOptions, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetSendQuotaResponse> GetSendQuotaAsync(CancellationToken cancellationToken = default) =>
        GetSendQuotaAsync(new GetSendQuotaRequest(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetSendQuotaResponse> GetSendQuotaAsync(GetSendQuotaRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetSendQuotaResponse>(request, SendQuotaOptions, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListIdentitiesResponse> ListIdentitiesAsync(CancellationToken cancellationToken = default) =>
        ListIdentitiesAsync(new ListIdentitiesRequest(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListIdentitiesResponse> ListIdentitiesAsync(ListIdentitiesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListIdentitiesResponse>(request, ListIdentitiesOptions, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<SendEmailResponse> SendEmailAsync(SendEmailRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<SendEmailResponse>(request, SendEmailOptions, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<SendRawEmailResponse> SendRawEmailAsync(SendRawEmailRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<SendRawEmailResponse>(request, SendRawEmailOptions, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<VerifyEmailIdentityResponse> VerifyEmailIdentityAsync(
        VerifyEmailIdentityRequest request,
        CancellationToken cancellationToken = default) =>
        InvokeAsync<VerifyEmailIdentityResponse>(request, VerifyEmailIdentityOptions, cancellationToken);

    private static InvokeOptions Options<TRequest, TResponse>(string action, Action<QueryParameters, TRequest> write, Action<XElement, TResponse> read)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse, new() =>
        new()
        {
            RequestMarshaller = new QueryMarshaller<TRequest>(action, write),
            ResponseUnmarshaller = new QueryUnmarshaller<TResponse>(read),
        };
}
