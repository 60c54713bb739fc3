namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// An error of the gateway itself: its gateway-response type, default status, <c>x-amzn-ErrorType</c> and text
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html).
/// </summary>
internal sealed record GatewayError(string Type, int StatusCode, string Code, string? Message)
{
    public static readonly GatewayError AccessDenied = new("ACCESS_DENIED", 403, "AccessDeniedException", "User is not authorized to access this resource");
    public static readonly GatewayError ApiConfiguration = new("API_CONFIGURATION_ERROR", 500, "InternalServerErrorException", InternalText);
    public static readonly GatewayError AuthorizerConfiguration = new("AUTHORIZER_CONFIGURATION_ERROR", 500, "AuthorizerConfigurationException", null);
    public static readonly GatewayError AuthorizerFailure = new("AUTHORIZER_FAILURE", 500, "AuthorizerConfigurationException", null);
    public static readonly GatewayError BadRequestBody = new("BAD_REQUEST_BODY", 400, "BadRequestException", "Invalid request body");
    public static readonly GatewayError BadRequestParameters = new("BAD_REQUEST_PARAMETERS", 400, "BadRequestException", null);
    public static readonly GatewayError Default4xx = new("DEFAULT_4XX", 400, "BadRequestException", null);
    public static readonly GatewayError Default5xx = new("DEFAULT_5XX", 500, "InternalServerErrorException", InternalText);
    public static readonly GatewayError ExpiredToken = new("EXPIRED_TOKEN", 403, "ExpiredTokenException", "The security token included in the request is expired");
    public static readonly GatewayError IntegrationFailure = new("INTEGRATION_FAILURE", 504, "InternalServerErrorException", InternalText);
    public static readonly GatewayError IntegrationTimeout = new("INTEGRATION_TIMEOUT", 504, "InternalServerErrorException", "Endpoint request timed out");
    public static readonly GatewayError InvalidApiKey = new("INVALID_API_KEY", 403, "ForbiddenException", "Forbidden");
    public static readonly GatewayError InvalidSignature = new("INVALID_SIGNATURE", 403, "InvalidSignatureException", null);
    public static readonly GatewayError MissingAuthenticationToken = new("MISSING_AUTHENTICATION_TOKEN", 403, "MissingAuthenticationTokenException", "Missing Authentication Token");
    public static readonly GatewayError QuotaExceeded = new("QUOTA_EXCEEDED", 429, "LimitExceededException", "Limit Exceeded");
    public static readonly GatewayError RequestTooLarge = new("REQUEST_TOO_LARGE", 413, "RequestTooLargeException", "Request Too Long");
    public static readonly GatewayError ResourceNotFound = new("RESOURCE_NOT_FOUND", 404, "NotFoundException", "Not Found");
    public static readonly GatewayError Throttled = new("THROTTLED", 429, "TooManyRequestsException", "Too Many Requests");
    public static readonly GatewayError Unauthorized = new("UNAUTHORIZED", 401, "UnauthorizedException", "Unauthorized");
    public static readonly GatewayError UnsupportedMediaType = new("UNSUPPORTED_MEDIA_TYPE", 415, "BadRequestException", "Unsupported Media Type");
    public static readonly GatewayError WafFiltered = new("WAF_FILTERED", 403, "ForbiddenException", "Forbidden");

    private const string InternalText = "Internal server error";

    /// <summary>All types, as <c>GetGatewayResponses</c> lists them.</summary>
    public static IReadOnlyList<GatewayError> All { get; } =
    [
        AccessDenied, ApiConfiguration, AuthorizerConfiguration, AuthorizerFailure, BadRequestBody, BadRequestParameters, Default4xx, Default5xx,
        ExpiredToken, IntegrationFailure, IntegrationTimeout, InvalidApiKey, InvalidSignature, MissingAuthenticationToken, QuotaExceeded,
        RequestTooLarge, ResourceNotFound, Throttled, Unauthorized, UnsupportedMediaType, WafFiltered,
    ];

    /// <summary>The error to throw, with another text or status where they are told.</summary>
    public GatewayException With(string? message = null, int? statusCode = null) => new(this, message ?? Message, statusCode ?? StatusCode);
}

/// <summary>Ends a request with one of the gateway's own errors. Translated once, by the pipeline.</summary>
internal sealed class GatewayException(GatewayError error, string? message, int statusCode) : Exception(message)
{
    public GatewayError Error { get; } = error;

    /// <summary>The text as the answer tells it; null is told as null.</summary>
    public string? Text { get; } = message;

    public int StatusCode { get; } = statusCode;

    /// <summary>What the validator found, for <c>$context.error.validationErrorString</c>.</summary>
    public string? ValidationErrors { get; init; }
}
