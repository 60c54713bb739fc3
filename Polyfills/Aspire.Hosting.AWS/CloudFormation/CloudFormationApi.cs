using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;

namespace Aspire.Hosting.AWS.CloudFormation;

/// <summary>CloudFormation's query protocol, version 2010-05-15, signed by the SDK's own signer.</summary>
internal sealed class CloudFormationApi(HttpClient http, Uri endpoint, string region, AWSCredentials credentials)
{
    private const string Version = "2010-05-15";

    /// <summary>Where the SDK would find CloudFormation: its endpoint variables first, then the region's own address.</summary>
    public static CloudFormationApi Create(HttpClient http, IAWSSDKConfig? config)
    {
        var region = config?.Region?.SystemName ?? Environment.GetEnvironmentVariable("AWS_REGION") ?? FallbackRegionFactory.GetRegionEndpoint()?.SystemName
            ?? throw new DistributedApplicationException("no AWS region is set. Set AWS_REGION, or AddAWSSDKConfig().WithRegion(…).");
        var endpoint = Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_CLOUDFORMATION") ?? Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL")
            ?? $"https://cloudformation.{region}.{RegionEndpoint.GetBySystemName(region).PartitionDnsSuffix}";
        return new CloudFormationApi(http, new Uri(endpoint), region, Credentials(config?.Profile));
    }

    /// <summary>Calls an action; answers its result element.</summary>
    /// <exception cref="CloudFormationException">CloudFormation refused.</exception>
    public async Task<XElement> CallAsync(string action, IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancellationToken)
    {
        var form = parameters.Prepend(new("Version", Version)).Prepend(new("Action", action));
        var body = string.Join('&', form.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        using var request = Sign(Encoding.UTF8.GetBytes(body));
        using var response = await http.SendAsync(request, cancellationToken);
        var xml = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? XElement.Parse(xml).Elements().First(element => element.Name.LocalName == $"{action}Result")
            : throw Refusal(response.StatusCode, xml);
    }

    private static AWSCredentials Credentials(string? profile)
    {
        if (profile is null)
        {
            return Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver.GetCredentials();
        }

        return new Amazon.Runtime.CredentialManagement.CredentialProfileStoreChain().TryGetAWSCredentials(profile, out var found)
            ? found
            : throw new DistributedApplicationException($"the AWS profile '{profile}' was not found.");
    }

    private HttpRequestMessage Sign(byte[] body)
    {
        var signed = new DefaultRequest(new Call(), "CloudFormation")
        {
            HttpMethod = "POST",
            Endpoint = endpoint,
            ResourcePath = "/",
            Content = body,
            AuthenticationRegion = region,
            OverrideSigningServiceName = "cloudformation",
        };
        signed.Headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8";
        new AWS4Signer().Sign(signed, new Config(), new RequestMetrics(), credentials);

        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in signed.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }

    private static CloudFormationException Refusal(HttpStatusCode status, string xml)
    {
        try
        {
            var error = XElement.Parse(xml).Descendants().First(element => element.Name.LocalName == "Error");
            return new CloudFormationException(error.Text("Code") ?? string.Empty, error.Text("Message") ?? string.Empty);
        }
        catch (Exception unreadable) when (unreadable is System.Xml.XmlException or InvalidOperationException)
        {
            return new CloudFormationException(((int)status).ToString(CultureInfo.InvariantCulture), $"HTTP {(int)status} without an error document.");
        }
    }

    private sealed class Call : AmazonWebServiceRequest;

    private sealed class Config() : ClientConfig(new DefaultConfigurationProvider([new DefaultConfiguration { Name = DefaultConfigurationMode.Standard }]))
    {
        public override string ServiceVersion => Version;

        public override string UserAgent => "Aspire.Hosting.AWS";

        public override string RegionEndpointServiceName => "cloudformation";

        public override Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(Amazon.Runtime.Endpoints.ServiceOperationEndpointParameters parameters) =>
            throw new NotSupportedException("The request names its endpoint itself.");
    }
}

/// <summary>CloudFormation's own error.</summary>
internal sealed class CloudFormationException(string code, string message) : DistributedApplicationException(message)
{
    public string Code { get; } = code;
}

internal static class XmlReading
{
    /// <summary>The text of the first child of that name, whatever its namespace.</summary>
    public static string? Text(this XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value;

    /// <summary>The members of the list of that name.</summary>
    public static IEnumerable<XElement> Members(this XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Elements() ?? [];
}
