using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmail.Model;

/// <summary>The mail was refused and not sent; the message tells why.</summary>
public partial class MessageRejectedException : AmazonSimpleEmailServiceException
{
    /// <summary>Makes an error with a text.</summary>
    public MessageRejectedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error with a text and what caused it.</summary>
    public MessageRejectedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an error from what caused it.</summary>
    public MessageRejectedException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes an error from an answer and what caused it.</summary>
    public MessageRejectedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes an error from an answer.</summary>
    public MessageRejectedException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
