using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.S3;

/// <summary>An error of Amazon S3: beside code and message it names what it is about, in elements of its own.</summary>
internal sealed class S3Exception(string code, string message, int statusCode, params (string Name, string? Value)[] details)
    : AwsException(code, message, statusCode)
{
    /// <summary>Further elements of the error document, such as <c>BucketName</c>.</summary>
    public IReadOnlyList<(string Name, string? Value)> Details { get; } = details;

    /// <summary>Headers of the answer.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}
