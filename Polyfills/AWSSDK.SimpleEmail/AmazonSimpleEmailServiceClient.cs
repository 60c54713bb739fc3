using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.SimpleEmail.Internal;

namespace Amazon.SimpleEmail;

/// <summary>A client of Amazon Simple Email Service. Thread-safe; make one and keep it.</summary>
public partial class AmazonSimpleEmailServiceClient : AmazonServiceClient, IAmazonSimpleEmailService
{
    private static readonly AmazonSimpleEmailServiceMetadata Metadata = new();

    /// <summary>Takes credentials and region from where the SDK finds them.</summary>
    public AmazonSimpleEmailServiceClient()
        : base(new AmazonSimpleEmailServiceConfig())
    {
    }

    /// <summary>Takes credentials from where the SDK finds them.</summary>
    public AmazonSimpleEmailServiceClient(RegionEndpoint region)
        : base(new AmazonSimpleEmailServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Takes credentials from where the SDK finds them.</summary>
    public AmazonSimpleEmailServiceClient(AmazonSimpleEmailServiceConfig config)
        : base(config)
    {
    }

    /// <summary>Signs with these credentials.</summary>
    public AmazonSimpleEmailServiceClient(AWSCredentials credentials)
        : this(credentials, new AmazonSimpleEmailServiceConfig())
    {
    }

    /// <summary>Signs with these credentials.</summary>
    public AmazonSimpleEmailServiceClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSimpleEmailServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Signs with these credentials.</summary>
    public AmazonSimpleEmailServiceClient(AWSCredentials credentials, AmazonSimpleEmailServiceConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <summary>Signs with this key.</summary>
    public AmazonSimpleEmailServiceClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonSimpleEmailServiceConfig())
    {
    }

    /// <summary>Signs with this key.</summary>
    public AmazonSimpleEmailServiceClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonSimpleEmailServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Signs with this key.</summary>
    public AmazonSimpleEmailServiceClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonSimpleEmailServiceConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    /// <summary>Signs with these temporary credentials.</summary>
    public AmazonSimpleEmailServiceClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonSimpleEmailServiceConfig())
    {
    }

    /// <summary>Signs with these temporary credentials.</summary>
    public AmazonSimpleEmailServiceClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonSimpleEmailServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Signs with these temporary credentials.</summary>
    public AmazonSimpleEmailServiceClient(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        string awsSessionToken,
        AmazonSimpleEmailServiceConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata => Metadata;

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new AmazonSimpleEmailServiceEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new AmazonSimpleEmailServiceAuthSchemeHandler());
    }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSimpleEmailServiceConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonSimpleEmailServiceClient(awsCredentials, (AmazonSimpleEmailServiceConfig)clientConfig);
}
