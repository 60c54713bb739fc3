using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmail.Model;

/// <summary>The mail was not sent: the custom MAIL FROM domain's MX record could not be read.</summary>
public partial class MailFromDomainNotVerifiedException : AmazonSimpleEmailServiceException
{
    /// <summary>Makes an error with a text.</summary>
    public MailFromDomainNotVerifiedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error with a text and what caused it.</summary>
    public MailFromDomainNotVerifiedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an error from what caused it.</summary>
    public MailFromDomainNotVerifiedException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes an error from an answer and what caused it.</summary>
    public MailFromDomainNotVerifiedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes an error from an answer.</summary>
    public MailFromDomainNotVerifiedException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
