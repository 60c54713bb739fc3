using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.SimpleEmail.Internal;

/// <summary>Where SES is: the address that was configured, or the region's (https://docs.aws.amazon.com/general/latest/gr/ses.html).</summary>
internal sealed class AmazonSimpleEmailServiceEndpointProvider : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters["Endpoint"] is string { Length: > 0 } configured)
        {
            return new Endpoint(configured);
        }

        if (parameters["Region"] is not string { Length: > 0 } region)
        {
            throw new AmazonClientException("Invalid Configuration: Missing Region");
        }

        var name = parameters["UseFIPS"] is true ? "email-fips" : "email";
        var suffix = region.StartsWith("cn-", StringComparison.Ordinal) ? "amazonaws.com.cn" : "amazonaws.com";
        return new Endpoint(parameters["UseDualStack"] is true ? $"https://{name}.{region}.api.aws" : $"https://{name}.{region}.{suffix}");
    }
}
