using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda;

/// <summary>Lambda's errors, with AWS's texts.</summary>
internal static class LambdaErrors
{
    public static AwsException FunctionNotFound(string arn) => NotFound($"Function not found: {arn}");

    public static AwsException NotFound(string message) =>
        new("ResourceNotFoundException", message, 404) { WriteMembers = json => json.WriteString("Type"u8, "User"u8) };

    public static AwsException PayloadTooLarge(int limit) => RequestTooLarge(limit, "InvokeFunction");

    public static AwsException RequestTooLarge(int limit, string operation) =>
        new("RequestTooLargeException", $"Request must be smaller than {limit} bytes for the {operation} operation", 413)
        {
            WriteMembers = json => json.WriteString("Type"u8, "User"u8),
        };

    public static AwsException InvalidContent(string message) =>
        new("InvalidRequestContentException", $"Could not parse request body into json: {message}") { WriteMembers = json => json.WriteString("Type"u8, "User"u8) };

    public static AwsException InvalidParameter(string message) =>
        new("InvalidParameterValueException", message) { WriteMembers = json => json.WriteString("Type"u8, "User"u8) };

    public static AwsException Conflict(string message) =>
        new("ResourceConflictException", message, 409) { WriteMembers = json => json.WriteString("Type"u8, "User"u8) };

    public static AwsException PreconditionFailed(string message) =>
        new("PreconditionFailedException", message, 412) { WriteMembers = json => json.WriteString("Type"u8, "User"u8) };

    /// <summary>One or several violated constraints, in the words of Lambda's front end.</summary>
    public static AwsException Validation(params IReadOnlyList<string> faults) =>
        new("ValidationException", $"{faults.Count} validation error{(faults.Count == 1 ? "" : "s")} detected: {string.Join("; ", faults)}");

    public static AwsException Throttled(string reason, string message) =>
        new("TooManyRequestsException", message, 429)
        {
            WriteMembers = json =>
            {
                json.WriteString("Reason"u8, reason);
                json.WriteString("Type"u8, "User"u8);
            },
        };
}
