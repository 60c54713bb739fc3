using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmail;

/// <summary>Base of all errors that Amazon SES answers.</summary>
public class AmazonSimpleEmailServiceException : AmazonServiceException
{
    /// <summary>Makes an error with a text.</summary>
    public AmazonSimpleEmailServiceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error with a text and what caused it.</summary>
    public AmazonSimpleEmailServiceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an error from what caused it.</summary>
    public AmazonSimpleEmailServiceException(Exception innerException)
        : base(innerException?.Message, innerException)
    {
    }

    /// <summary>Makes an error from an answer.</summary>
    public AmazonSimpleEmailServiceException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes an error from an answer and what caused it.</summary>
    public AmazonSimpleEmailServiceException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
