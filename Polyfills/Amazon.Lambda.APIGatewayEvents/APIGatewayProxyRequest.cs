namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>
/// The request of a REST API's proxy integration
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html).
/// </summary>
public partial class APIGatewayProxyRequest
{
    /// <summary>The path of the resource that matched, with its parameters' names.</summary>
    public string Resource { get; set; }

    /// <summary>The path of the request.</summary>
    public string Path { get; set; }

    /// <summary>The HTTP method.</summary>
    public string HttpMethod { get; set; }

    /// <summary>The headers; of several values the last.</summary>
    public IDictionary<string, string> Headers { get; set; }

    /// <summary>The headers with all their values.</summary>
    public IDictionary<string, IList<string>> MultiValueHeaders { get; set; }

    /// <summary>The query's parameters; of several values the last.</summary>
    public IDictionary<string, string> QueryStringParameters { get; set; }

    /// <summary>The query's parameters with all their values.</summary>
    public IDictionary<string, IList<string>> MultiValueQueryStringParameters { get; set; }

    /// <summary>The parameters of the path; null where it has none.</summary>
    public IDictionary<string, string> PathParameters { get; set; }

    /// <summary>The stage's variables.</summary>
    public IDictionary<string, string> StageVariables { get; set; }

    /// <summary>What API Gateway knows of the request.</summary>
    public ProxyRequestContext RequestContext { get; set; }

    /// <summary>The body; null where there is none.</summary>
    public string Body { get; set; }

    /// <summary>Whether the body is base64 of a binary one.</summary>
    public bool IsBase64Encoded { get; set; }
}
