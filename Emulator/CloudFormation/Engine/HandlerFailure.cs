using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudFormation.Engine;

/// <summary>A service's refusal as a resource's event tells it.</summary>
internal static class HandlerFailure
{
    private static readonly string[] OwnWords =
    [
        "Properties validation", "Template", "Embedded stack", "S3 error",
        "Received response status", "CloudFormation did not receive a response", "Invalid PhysicalResourceId", "Invalid service token", "Modifying service token",
    ];

    public static string Reason(Exception failure) =>
        failure is AwsException { Code: "ValidationError" } own && OwnWords.Any(words => own.Message.StartsWith(words, StringComparison.Ordinal))
            ? own.Message
            : $"Resource handler returned message: \"{failure.Message}\" (RequestToken: {Guid.NewGuid()}, HandlerErrorCode: {Code(failure)})";

    private static string Code(Exception failure) => (failure as AwsException)?.Code switch
    {
        null => "InternalFailure",
        { } code when code.Contains("AlreadyExists", StringComparison.Ordinal) || code.Contains("InUse", StringComparison.Ordinal) || code.Contains("Conflict", StringComparison.Ordinal) => "AlreadyExists",
        { } code when code.Contains("NotFound", StringComparison.Ordinal) || code.Contains("NoSuch", StringComparison.Ordinal) => "NotFound",
        { } code when code.Contains("AccessDenied", StringComparison.Ordinal) || code == "AuthorizationError" => "AccessDenied",
        { } code when code.Contains("Throttl", StringComparison.Ordinal) => "Throttling",
        { } code when code.Contains("Limit", StringComparison.Ordinal) => "ServiceLimitExceeded",
        _ => "InvalidRequest",
    };
}
