using CampusIssues.Functions.Issues;

namespace CampusIssues.Functions.Streams;

/// <summary>An issue before and after; null before it was reported, and after it was deleted.</summary>
internal sealed record IssueChange(string EventId, Issue? Before, Issue? After);

/// <summary>One consumer of the table's stream. What it throws is retried; so all it does it may do again.</summary>
internal interface IStreamHandler
{
    /// <summary>The consumer's name, in records of its own.</summary>
    string Name { get; }

    Task HandleAsync(IssueChange change, CancellationToken cancellationToken);
}
