using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.SimpleEmail.Internal;
using Amazon.Util.Internal;

namespace Amazon.SimpleEmail;

/// <summary>
/// How the client reaches Amazon SES. <c>AWS_ENDPOINT_URL_SES</c> and <c>AWS_ENDPOINT_URL</c> are honoured, as in every client of
/// the SDK (https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html).
/// </summary>
public partial class AmazonSimpleEmailServiceConfig : ClientConfig
{
    private static readonly string UserAgentString = InternalSDKUtils.BuildUserAgentString("SimpleEmail", "4.0.100");

    /// <summary>Makes a configuration with the SDK's defaults.</summary>
    public AmazonSimpleEmailServiceConfig()
        : base(new DefaultConfigurationProvider(DefaultConfigurations.All))
    {
        ServiceId = "SES";
        AuthenticationServiceName = "ses";
        EndpointProvider = new AmazonSimpleEmailServiceEndpointProvider();
    }

    /// <summary>The name by which endpoints are looked up.</summary>
    public override string RegionEndpointServiceName => "email";

    /// <summary>The API's version.</summary>
    public override string ServiceVersion => "2010-12-01";

    /// <summary>The user agent that requests carry.</summary>
    public override string UserAgent => UserAgentString;

    /// <summary>The endpoint that a request would be sent to.</summary>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(AmazonSimpleEmailServiceEndpointResolver.Parameters(this, parameters.AlternateEndpoint));
}
