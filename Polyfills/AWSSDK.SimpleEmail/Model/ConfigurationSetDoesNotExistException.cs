using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmail.Model;

/// <summary>There is no such configuration set.</summary>
public partial class ConfigurationSetDoesNotExistException : AmazonSimpleEmailServiceException
{
    /// <summary>Makes an error with a text.</summary>
    public ConfigurationSetDoesNotExistException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error with a text and what caused it.</summary>
    public ConfigurationSetDoesNotExistException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an error from what caused it.</summary>
    public ConfigurationSetDoesNotExistException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes an error from an answer and what caused it.</summary>
    public ConfigurationSetDoesNotExistException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes an error from an answer.</summary>
    public ConfigurationSetDoesNotExistException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>The configuration set.</summary>
    public string ConfigurationSetName { get; set; }
}
