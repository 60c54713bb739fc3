namespace Amazon.Lambda.APIGatewayEvents;

public partial class APIGatewayProxyRequest
{
    /// <summary>Who sent a request.</summary>
    public class RequestIdentity
    {
        /// <summary>The Cognito identity pool.</summary>
        public string CognitoIdentityPoolId { get; set; }

        /// <summary>The account that signed.</summary>
        public string AccountId { get; set; }

        /// <summary>The Cognito identity.</summary>
        public string CognitoIdentityId { get; set; }

        /// <summary>The principal that signed.</summary>
        public string Caller { get; set; }

        /// <summary>The API key that was sent.</summary>
        public string ApiKey { get; set; }

        /// <summary>The id of the API key.</summary>
        public string ApiKeyId { get; set; }

        /// <summary>The access key that signed.</summary>
        public string AccessKey { get; set; }

        /// <summary>The address that the connection came from.</summary>
        public string SourceIp { get; set; }

        /// <summary>Whether Cognito authenticated.</summary>
        public string CognitoAuthenticationType { get; set; }

        /// <summary>Who authenticated for Cognito.</summary>
        public string CognitoAuthenticationProvider { get; set; }

        /// <summary>The ARN of the user that signed.</summary>
        public string UserArn { get; set; }

        /// <summary>The caller's user agent.</summary>
        public string UserAgent { get; set; }

        /// <summary>The principal that signed.</summary>
        public string User { get; set; }

        /// <summary>The client's certificate, under mutual TLS.</summary>
        public ProxyRequestClientCert ClientCert { get; set; }
    }

    /// <summary>A client's certificate.</summary>
    public class ProxyRequestClientCert
    {
        /// <summary>The certificate, PEM.</summary>
        public string ClientCertPem { get; set; }

        /// <summary>Whom it names.</summary>
        public string SubjectDN { get; set; }

        /// <summary>Who issued it.</summary>
        public string IssuerDN { get; set; }

        /// <summary>Its serial number.</summary>
        public string SerialNumber { get; set; }

        /// <summary>When it is valid.</summary>
        public ClientCertValidity Validity { get; set; }
    }

    /// <summary>When a certificate is valid.</summary>
    public class ClientCertValidity
    {
        /// <summary>From.</summary>
        public string NotBefore { get; set; }

        /// <summary>Until.</summary>
        public string NotAfter { get; set; }
    }
}
