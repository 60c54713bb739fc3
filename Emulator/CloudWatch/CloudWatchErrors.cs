using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch;

/// <summary>CloudWatch's errors, named as its model names them; the query protocol has other codes for most.</summary>
internal static class CloudWatchErrors
{
    /// <summary>What the query protocol calls an error.</summary>
    public static string QueryCode(string code) => code switch
    {
        "InvalidParameterValueException" => "InvalidParameterValue",
        "InvalidParameterCombinationException" => "InvalidParameterCombination",
        "MissingRequiredParameterException" => "MissingParameter",
        "DashboardInvalidInputError" => "InvalidParameterInput",
        "DashboardNotFoundError" => "ResourceNotFound",
        "InvalidFormatFault" => "InvalidFormat",
        "LimitExceededFault" => "LimitExceeded",
        "ValidationException" => "ValidationError",
        "AccessDeniedException" => "AccessDenied",
        "SerializationException" => "MalformedInput",
        _ => code,
    };

    /// <summary>The header by which SDKs know the query protocol's code.</summary>
    public static string QueryError(AwsException error) => $"{QueryCode(error.Code)};{(error.IsServerFault ? "Receiver" : "Sender")}";

    public static AwsException Missing(string parameter) => new("MissingRequiredParameterException", $"The parameter {parameter} is required.");

    public static AwsException InvalidValue(string message) => new("InvalidParameterValueException", message);

    public static AwsException Unsupported(string value, string parameter) => InvalidValue($"The value {value} for parameter {parameter} is not supported.");

    public static AwsException TooMany(string parameter, int limit) => InvalidValue($"The collection {parameter} must not have a size greater than {limit}.");

    public static AwsException InvalidCombination(string message) => new("InvalidParameterCombinationException", message);

    public static AwsException Validation(string message) => new("ValidationException", message);

    public static AwsException InvalidToken() => new("InvalidNextToken", "Invalid nextToken.");

    public static AwsException NoAlarm() => new("ResourceNotFound", "", 404);

    public static AwsException NoAlarms(IEnumerable<string> names) => new("ResourceNotFound", $"Alarms not found: {string.Join(", ", names)}", 404);

    public static AwsException NoResource(string arn) => new("ResourceNotFoundException", $"Resource not found: {arn}", 404);

    public static AwsException NoDashboard(string name) => new("DashboardNotFoundError", $"Dashboard {name} does not exist", 404);
}
