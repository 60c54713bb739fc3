namespace CampusIssues.Emulator.Sqs.State;

/// <summary>A move of a dead-letter queue's messages to where they came from, or elsewhere.</summary>
/// <param name="Handle">What cancels it.</param>
/// <param name="SourceArn">The dead-letter queue.</param>
/// <param name="DestinationArn">Where they go; null for the queues that they came from.</param>
/// <param name="PerSecond">How many a second; null for as fast as can be.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="ToMove">How many there were.</param>
internal sealed record MoveTask(string Handle, string SourceArn, string? DestinationArn, int? PerSecond, DateTimeOffset StartedAt, int ToMove)
{
    /// <summary><c>RUNNING</c>, <c>COMPLETED</c>, <c>CANCELLED</c> or <c>FAILED</c>.</summary>
    public string Status { get; init; } = "RUNNING";

    public int Moved { get; init; }

    public string? FailureReason { get; init; }
}
