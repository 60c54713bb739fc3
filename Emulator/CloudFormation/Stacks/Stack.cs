using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Stacks;

/// <summary>A stack.</summary>
/// <param name="Id">Its ARN.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">Its region.</param>
/// <param name="AccountId">Its account.</param>
internal sealed record Stack(string Id, string Name, string Region, string AccountId)
{
    /// <summary>The stack of which this one is a resource; null for one of its own.</summary>
    public string? ParentId { get; init; }

    /// <summary>The stack at the top of those that it is nested in.</summary>
    public string? RootId { get; init; }

    public required string Status { get; init; }

    public string? StatusReason { get; init; }

    public string TemplateBody { get; init; } = "";

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The values of those parameters that Systems Manager keeps.</summary>
    public IReadOnlyDictionary<string, string> ResolvedParameters { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Capabilities { get; init; } = [];

    public IReadOnlyList<string> NotificationArns { get; init; } = [];

    public string? RoleArn { get; init; }

    /// <summary>What a failed creation does: ROLLBACK, DELETE or DO_NOTHING.</summary>
    public string OnFailure { get; init; } = "ROLLBACK";

    public int? TimeoutInMinutes { get; init; }

    public bool TerminationProtection { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public IReadOnlyList<StackOutput> Outputs { get; init; } = [];

    /// <summary>The resources, in the order in which they depend on each other.</summary>
    public IReadOnlyList<StackResource> Resources { get; init; } = [];

    /// <summary>The exports of other stacks that this one imports.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    public bool IsDeleted => Status == StackStatus.DeleteComplete;

    public bool IsBusy => Status.EndsWith("_IN_PROGRESS", StringComparison.Ordinal) && Status != StackStatus.ReviewInProgress;

    /// <summary>A new stack's ARN.</summary>
    public static string NewId(string region, string accountId, string name) => $"arn:aws:cloudformation:{region}:{accountId}:stack/{name}/{Guid.NewGuid()}";

    public StackResource? Find(string logicalId) => Resources.FirstOrDefault(resource => resource.LogicalId == logicalId);

    /// <summary>The stack with a resource put in the place of the one of its name, or after all others.</summary>
    public Stack With(StackResource resource) => Find(resource.LogicalId) is null
        ? this with { Resources = [.. Resources, resource] }
        : this with { Resources = [.. Resources.Select(old => old.LogicalId == resource.LogicalId ? resource : old)] };

    public Stack Without(string logicalId) => this with { Resources = [.. Resources.Where(resource => resource.LogicalId != logicalId)] };
}

/// <summary>A resource of a stack.</summary>
internal sealed record StackResource(string LogicalId, string Type)
{
    public string? PhysicalId { get; init; }

    public required string Status { get; init; }

    public string? StatusReason { get; init; }

    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The properties that it was made from, after all functions.</summary>
    public JsonObject Properties { get; init; } = [];

    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    public string DeletionPolicy { get; init; } = "Delete";

    public string? Metadata { get; init; }
}

/// <summary>An output of a stack.</summary>
internal sealed record StackOutput(string Key, string Value, string? Description, string? ExportName);

/// <summary>Something that happened to a stack or one of its resources.</summary>
internal sealed record StackEvent(
    string Id,
    string StackId,
    string StackName,
    string LogicalId,
    string? PhysicalId,
    string ResourceType,
    string Status,
    string? Reason,
    string? Properties,
    DateTimeOffset Timestamp,
    string? Token);
