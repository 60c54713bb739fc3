using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmail.Model;

/// <summary>Sending is paused for the configuration set.</summary>
public partial class ConfigurationSetSendingPausedException : AmazonSimpleEmailServiceException
{
    /// <summary>Makes an error with a text.</summary>
    public ConfigurationSetSendingPausedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error with a text and what caused it.</summary>
    public ConfigurationSetSendingPausedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an error from what caused it.</summary>
    public ConfigurationSetSendingPausedException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes an error from an answer and what caused it.</summary>
    public ConfigurationSetSendingPausedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes an error from an answer.</summary>
    public ConfigurationSetSendingPausedException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>The configuration set.</summary>
    public string ConfigurationSetName { get; set; }
}
