using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs;

/// <summary>The errors of CloudWatch Logs, with AWS's texts.</summary>
internal static class LogsErrors
{
    public static AwsException NoGroup => new("ResourceNotFoundException", "The specified log group does not exist.");

    public static AwsException NoStream => new("ResourceNotFoundException", "The specified log stream does not exist.");

    public static AwsException GroupExists => new("ResourceAlreadyExistsException", "The specified log group already exists");

    public static AwsException StreamExists => new("ResourceAlreadyExistsException", "The specified log stream already exists");

    public static AwsException NotFound(string message) => new("ResourceNotFoundException", message);

    public static AwsException InvalidParameter(string message) => new("InvalidParameterException", message);

    public static AwsException Validation(params IReadOnlyList<string> faults) =>
        InvalidParameter($"{faults.Count} validation error{(faults.Count == 1 ? "" : "s")} detected: {string.Join("; ", faults)}");

    /// <summary>A query that can't be understood, and where.</summary>
    public static AwsException MalformedQuery(string message, int start, int end) => new("MalformedQueryException", message)
    {
        WriteMembers = json =>
        {
            json.WriteStartObject("queryCompileError");
            json.WriteStartObject("location");
            json.WriteNumber("startCharOffset", start);
            json.WriteNumber("endCharOffset", end);
            json.WriteEndObject();
            json.WriteString("message", message);
            json.WriteEndObject();
        },
    };
}
