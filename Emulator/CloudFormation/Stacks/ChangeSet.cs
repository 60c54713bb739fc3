namespace CampusIssues.Emulator.CloudFormation.Stacks;

/// <summary>What a change of a stack would do.</summary>
internal sealed record ChangeSet(string Id, string Name, string StackId, string StackName, string Type)
{
    /// <summary>CREATE_COMPLETE, or FAILED.</summary>
    public required string Status { get; init; }

    public string? StatusReason { get; init; }

    /// <summary>AVAILABLE, UNAVAILABLE, EXECUTE_COMPLETE.</summary>
    public required string ExecutionStatus { get; init; }

    public string? Description { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The stack as it would be asked to become.</summary>
    public required Stack Wanted { get; init; }

    public IReadOnlyList<ResourceChange> Changes { get; init; } = [];
}

/// <summary>What would happen to a resource.</summary>
/// <param name="Action">Add, Modify or Remove.</param>
/// <param name="LogicalId">Its name.</param>
/// <param name="PhysicalId">Its physical id; null for a new one.</param>
/// <param name="Type">Its type.</param>
/// <param name="Replacement">True, False or Conditional; null unless modified.</param>
/// <param name="Properties">The properties that change.</param>
internal sealed record ResourceChange(string Action, string LogicalId, string? PhysicalId, string Type, string? Replacement, IReadOnlyList<string> Properties);
