using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmail.Model;

/// <summary>Sending is paused for the account.</summary>
public partial class AccountSendingPausedException : AmazonSimpleEmailServiceException
{
    /// <summary>Makes an error with a text.</summary>
    public AccountSendingPausedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error with a text and what caused it.</summary>
    public AccountSendingPausedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an error from what caused it.</summary>
    public AccountSendingPausedException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes an error from an answer and what caused it.</summary>
    public AccountSendingPausedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes an error from an answer.</summary>
    public AccountSendingPausedException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
