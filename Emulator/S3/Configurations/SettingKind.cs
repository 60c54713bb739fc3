using System.Xml.Linq;

namespace CampusIssues.Emulator.S3.Configurations;

/// <summary>A setting that is an XML document of its own, with the operations that get, put and delete it.</summary>
/// <param name="Name">Its subresource.</param>
/// <param name="Noun">What its operations end in, e.g. <c>BucketCors</c>.</param>
/// <param name="Root">The document's root element.</param>
/// <param name="Action">What its permissions end in, e.g. <c>BucketCORS</c>.</param>
/// <param name="Check">Checks and completes a document.</param>
internal sealed record SettingKind(string Name, string Noun, string Root, string Action, Action<XElement> Check)
{
    /// <summary>The operation that deletes it; null where none does.</summary>
    public string? DeleteOperation { get; init; }

    /// <summary>What is told where it was never put; null for an error.</summary>
    public string? Default { get; init; }

    /// <summary>The error's code where it was never put.</summary>
    public string AbsentCode { get; init; } = "";

    /// <summary>The error's text where it was never put.</summary>
    public string AbsentText { get; init; } = "";

    /// <summary>The status of a put.</summary>
    public int PutStatus { get; init; } = 200;

    /// <summary>Whether an operation of its own puts it, which looks at more than the document.</summary>
    public bool IsPutApart { get; init; }

    /// <summary>The permission to delete it.</summary>
    public string DeleteAction { get; init; } = $"s3:Put{Action}";
}
