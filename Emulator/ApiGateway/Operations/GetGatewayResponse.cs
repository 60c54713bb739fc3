using System.Globalization;
using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells how an error is answered.</summary>
internal sealed class GetGatewayResponse(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/gatewayresponses/{response_type}")
{
    public override void Handle(ManagementCall call) => call.Answer(Find(call.Api, Type(call)), ApiGatewayJson.Default.GatewayResponse);

    /// <summary>The type that the path names.</summary>
    public static string Type(ManagementCall call) =>
        GatewayError.All.Any(error => error.Type == call["response_type"])
            ? call["response_type"]
            : throw Errors.Validation(call["response_type"], "responseType", "Member must satisfy enum value set: [REQUEST_TOO_LARGE, RESOURCE_NOT_FOUND, AUTHORIZER_CONFIGURATION_ERROR, MISSING_AUTHENTICATION_TOKEN, BAD_REQUEST_BODY, INVALID_SIGNATURE, INVALID_API_KEY, BAD_REQUEST_PARAMETERS, AUTHORIZER_FAILURE, UNAUTHORIZED, INTEGRATION_TIMEOUT, ACCESS_DENIED, DEFAULT_4XX, DEFAULT_5XX, WAF_FILTERED, QUOTA_EXCEEDED, THROTTLED, API_CONFIGURATION_ERROR, UNSUPPORTED_MEDIA_TYPE, INTEGRATION_FAILURE, EXPIRED_TOKEN]");

    /// <summary>An API's own answer to a type of error, else as its <c>DEFAULT_4XX</c> or <c>DEFAULT_5XX</c> has it, else AWS's.</summary>
    public static GatewayResponse Find(ApiRecord record, string type)
    {
        var responses = record.Definition.GatewayResponses;
        if (responses.TryGetValue(type, out var own))
        {
            return own;
        }

        var standard = Standard(type);
        if (standard.StatusCode is { } status && responses.TryGetValue(status[0] == '5' ? "DEFAULT_5XX" : "DEFAULT_4XX", out var common))
        {
            standard.StatusCode = common.StatusCode ?? status;
            standard.ResponseParameters = common.ResponseParameters;
            standard.ResponseTemplates = common.ResponseTemplates;
        }

        return standard;
    }

    /// <summary>AWS's own answer to a type of error.</summary>
    public static GatewayResponse Standard(string type) => new()
    {
        ResponseType = type,
        StatusCode = type.StartsWith("DEFAULT", StringComparison.Ordinal) ? null : GatewayError.All.First(error => error.Type == type).StatusCode.ToString(CultureInfo.InvariantCulture),
        ResponseTemplates = new() { ["application/json"] = """{"message":$context.error.messageString}""" },
        DefaultResponse = true,
    };
}
