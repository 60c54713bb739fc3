using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Ses.V2;

/// <summary>The errors of SES's API v2, and what v1's are called there (https://docs.aws.amazon.com/ses/latest/APIReference-V2/CommonErrors.html).</summary>
internal static class V2Errors
{
    public static AwsException BadRequest(string message) => new("BadRequestException", message);

    public static AwsException NotFound(string message) => new("NotFoundException", message, StatusCodes.Status404NotFound);

    public static AwsException AlreadyExists(string message) => new("AlreadyExistsException", message);

    public static AwsException NoIdentity(string name) => NotFound($"Email identity {name} does not exist.");

    public static AwsException NotSuppressed(string address) => NotFound($"Email address {address} does not exist on your suppression list.");

    public static AwsException NotOneOf(string member, params string[] values) =>
        BadRequest($"1 validation error detected: Value at '{member}' failed to satisfy constraint: Member must satisfy enum value set: [{string.Join(", ", values)}]");

    /// <summary>An error of what both APIs share, as this one tells it.</summary>
    public static AwsException Of(AwsException error) => error.Code switch
    {
        "ConfigurationSetDoesNotExist" or "EventDestinationDoesNotExist" or "TemplateDoesNotExist" => NotFound(error.Message),
        "ConfigurationSetAlreadyExists" or "EventDestinationAlreadyExists" or "AlreadyExists" => AlreadyExists(error.Message),
        "AccountSendingPausedException" or "ConfigurationSetSendingPausedException" => new AwsException("SendingPausedException", error.Message),
        "InvalidParameterValue" or "InvalidTemplate" or "MissingRenderingAttribute" or "InvalidRenderingParameter" or "ValidationError" or "InvalidNextToken" or "InvalidRequest" or "InvalidPolicy" or "InvalidSNSDestination"
            => BadRequest(error.Message),
        "Throttling" => new AwsException("TooManyRequestsException", error.Message, StatusCodes.Status429TooManyRequests),
        "ServiceUnavailable" => new AwsException("InternalServiceErrorException", error.Message, StatusCodes.Status500InternalServerError),
        "AccessDenied" => new AwsException("AccessDeniedException", error.Message, StatusCodes.Status403Forbidden),
        _ => error,
    };
}
