using System.Net;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.SimpleEmail.Model;

namespace Amazon.SimpleEmail.Internal;

/// <summary>The exception of each error code.</summary>
internal static class ServiceErrors
{
    public static AmazonSimpleEmailServiceException Make(XElement error, string requestId, Exception inner, HttpStatusCode status)
    {
        var code = error?.Element("Code")?.Value;
        var message = error?.Element("Message")?.Value;
        var type = error?.Element("Type")?.Value == "Receiver" ? ErrorType.Receiver : ErrorType.Sender;
        return code switch
        {
            "MessageRejected" => new MessageRejectedException(message, inner, type, code, requestId, status),
            "AccountSendingPausedException" => new AccountSendingPausedException(message, inner, type, code, requestId, status),
            "ConfigurationSetDoesNotExist" => new ConfigurationSetDoesNotExistException(message, inner, type, code, requestId, status)
            {
                ConfigurationSetName = error.Element("ConfigurationSetName")?.Value,
            },
            "ConfigurationSetSendingPausedException" => new ConfigurationSetSendingPausedException(message, inner, type, code, requestId, status)
            {
                ConfigurationSetName = error.Element("ConfigurationSetName")?.Value,
            },
            "MailFromDomainNotVerifiedException" => new MailFromDomainNotVerifiedException(message, inner, type, code, requestId, status),
            _ => new AmazonSimpleEmailServiceException(message, inner, type, code, requestId, status),
        };
    }
}
