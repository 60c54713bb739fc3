using System.Text.Json;

namespace CampusIssues.Emulator.Wire;

/// <summary>
/// An error as AWS answers it. Thrown in operations, translated once, by the protocol of the service that answers.
/// </summary>
/// <param name="code">The error's code, e.g. <c>ResourceNotFoundException</c>.</param>
/// <param name="message">AWS's exact text.</param>
/// <param name="statusCode">The HTTP status; 400 unless told.</param>
public class AwsException(string code, string message, int statusCode = 400) : Exception(message)
{
    /// <summary>The error's code, without namespace.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status of the answer.</summary>
    public int StatusCode { get; } = statusCode;

    /// <summary>Writes further members of the error's JSON object, such as <c>CancellationReasons</c>; null where it has none.</summary>
    public Action<Utf8JsonWriter>? WriteMembers { get; init; }

    /// <summary>Whether the fault is the server's (5xx) rather than the sender's.</summary>
    public bool IsServerFault => StatusCode >= 500;
}
