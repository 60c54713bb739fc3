namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>
/// The request to a Lambda authorizer
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html).
/// </summary>
public class APIGatewayCustomAuthorizerRequest
{
    /// <summary><c>TOKEN</c> or <c>REQUEST</c>.</summary>
    public string Type { get; set; }

    /// <summary>The token, for <c>TOKEN</c>.</summary>
    public string AuthorizationToken { get; set; }

    /// <summary>The ARN of the method.</summary>
    public string MethodArn { get; set; }

    /// <summary>The path.</summary>
    public string Path { get; set; }

    /// <summary>The HTTP method.</summary>
    public string HttpMethod { get; set; }

    /// <summary>The headers.</summary>
    public IDictionary<string, string> Headers { get; set; }

    /// <summary>The query's parameters.</summary>
    public IDictionary<string, string> QueryStringParameters { get; set; }

    /// <summary>The path's parameters.</summary>
    public IDictionary<string, string> PathParameters { get; set; }

    /// <summary>The stage's variables.</summary>
    public IDictionary<string, string> StageVariables { get; set; }

    /// <summary>What API Gateway knows of the request.</summary>
    public APIGatewayProxyRequest.ProxyRequestContext RequestContext { get; set; }
}
