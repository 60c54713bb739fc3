namespace CampusIssues.Emulator.Seams;

/// <summary>
/// Tells the tags of a service's resources, which policies know as <c>aws:ResourceTag/…</c>. Implemented by services whose resources
/// have tags; asked by <c>Iam</c> at every decision, and resolved when it is first needed.
/// </summary>
public interface IResourceTags
{
    /// <summary>The service part of its resources' ARNs, e.g. <c>sqs</c>.</summary>
    string Service { get; }

    /// <summary>The tags; null where there is no such resource.</summary>
    /// <param name="resourceArn">The ARN of which a permission is demanded.</param>
    IReadOnlyDictionary<string, string>? Of(string resourceArn);
}
