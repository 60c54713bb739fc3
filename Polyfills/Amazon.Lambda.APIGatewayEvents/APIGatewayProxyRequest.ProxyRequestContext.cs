namespace Amazon.Lambda.APIGatewayEvents;

public partial class APIGatewayProxyRequest
{
    /// <summary>What API Gateway knows of a request.</summary>
    public class ProxyRequestContext
    {
        /// <summary>The path with the stage.</summary>
        public string Path { get; set; }

        /// <summary>The API's account.</summary>
        public string AccountId { get; set; }

        /// <summary>The id of the resource.</summary>
        public string ResourceId { get; set; }

        /// <summary>The stage's name.</summary>
        public string Stage { get; set; }

        /// <summary>The request's id.</summary>
        public string RequestId { get; set; }

        /// <summary>Who calls.</summary>
        public RequestIdentity Identity { get; set; }

        /// <summary>The path of the resource that matched.</summary>
        public string ResourcePath { get; set; }

        /// <summary>The HTTP method.</summary>
        public string HttpMethod { get; set; }

        /// <summary>The API's id.</summary>
        public string ApiId { get; set; }

        /// <summary>The request's second id, <c>x-amz-apigw-id</c>.</summary>
        public string ExtendedRequestId { get; set; }

        /// <summary>The id of a WebSocket connection.</summary>
        public string ConnectionId { get; set; }

        /// <summary>When a WebSocket was connected, in milliseconds since 1970.</summary>
        public long ConnectedAt { get; set; }

        /// <summary>The host name that was asked.</summary>
        public string DomainName { get; set; }

        /// <summary>The first label of the host name.</summary>
        public string DomainPrefix { get; set; }

        /// <summary><c>CONNECT</c>, <c>MESSAGE</c> or <c>DISCONNECT</c> of a WebSocket.</summary>
        public string EventType { get; set; }

        /// <summary>The id of a WebSocket message.</summary>
        public string MessageId { get; set; }

        /// <summary>The route of a WebSocket message.</summary>
        public string RouteKey { get; set; }

        /// <summary>What the authorizer told.</summary>
        public APIGatewayCustomAuthorizerContext Authorizer { get; set; }

        /// <summary>The operation's name.</summary>
        public string OperationName { get; set; }

        /// <summary>How long the integration took, in milliseconds.</summary>
        public string IntegrationLatency { get; set; }

        /// <summary><c>IN</c> or <c>OUT</c> of a WebSocket message.</summary>
        public string MessageDirection { get; set; }

        /// <summary>When the request came, as in a common log.</summary>
        public string RequestTime { get; set; }

        /// <summary>When the request came, in milliseconds since 1970.</summary>
        public long RequestTimeEpoch { get; set; }

        /// <summary>The status of the answer.</summary>
        public string Status { get; set; }
    }
}
